using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;

namespace ServiceHub.Data.Delegations;

/// <summary>Keeps delegations.</summary>
/// <param name="contexts">The database.</param>
/// <param name="feed">Learns of changes.</param>
public sealed class DelegationStore(IDbContextFactory<HubDbContext> contexts, ChangeFeed feed)
{
    private const int IdBytes = 8;

    /// <summary>An id that no delegation has.</summary>
    public static string NewId() => $"dlg-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}";

    public async Task<Delegation?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Delegations.AsNoTracking().FirstOrDefaultAsync(delegation => delegation.Id == id, cancellation);
    }

    /// <summary>What an organisation has granted, or one of some clients was: the newest first.</summary>
    public async Task<IReadOnlyList<Delegation>> ListAsync(string organisation, string clientId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Delegations.AsNoTracking()
            .Where(delegation => delegation.Organisation == organisation || delegation.DelegateClientId == clientId)
            .OrderByDescending(delegation => delegation.GrantedAt).ThenBy(delegation => delegation.Id).ToListAsync(cancellation);
    }

    public Task AddAsync(Delegation delegation, CancellationToken cancellation) => ChangeAsync(
        async context =>
        {
            context.Delegations.Add(delegation);
            await context.SaveChangesAsync(cancellation);
        }, cancellation);

    /// <summary>Takes a delegation back, for good; one that was taken back stays as it is.</summary>
    public Task RevokeAsync(string id, string by, DateTimeOffset at, CancellationToken cancellation) => ChangeAsync(
        context => context.Delegations.Where(delegation => delegation.Id == id && delegation.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(delegation => delegation.RevokedBy, by).SetProperty(delegation => delegation.RevokedAt, at), cancellation), cancellation);

    private async Task ChangeAsync(Func<HubDbContext, Task> change, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await ChangeCounters.BumpAsync(context, ChangeName.Delegations, [], cancellation);
        await change(context);
        await transaction.CommitAsync(cancellation);
        feed.Forget();
    }
}
