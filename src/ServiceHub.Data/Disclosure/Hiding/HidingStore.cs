using System.Linq.Expressions;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ServiceHub.Data.Disclosure.Hiding;

/// <summary>Keeps which agreements' disclosures are hidden from the citizens. A step and its row of the log are written together, or neither.</summary>
/// <param name="contexts">The database.</param>
public sealed class HidingStore(IDbContextFactory<HubDbContext> contexts)
{
    private const int IdBytes = 8;

    /// <summary>An id that no hiding has.</summary>
    public static string NewId() => $"hid-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}";

    /// <summary>The agreements under which nothing that is done is shown on a day.</summary>
    public async Task<IReadOnlySet<string>> AgreementsAsync(DateOnly day, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Hidings.Where(hiding => hiding.Until >= day && hiding.ApprovedAt != null && hiding.EndedAt == null)
            .Select(hiding => hiding.AgreementId).ToListAsync(cancellation)).ToHashSet();
    }

    /// <summary>Lists hidings, the newest first, those that are over too.</summary>
    /// <param name="agreementId">Of which agreement; null for all.</param>
    /// <param name="count">How many at most; one and more.</param>
    /// <param name="before">The <see cref="HidingRow.Sequence"/> before which to begin; null for the newest.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<HidingRow>> ListAsync(string? agreementId, int count, long? before, CancellationToken cancellation)
    {
        if (!KeptText.Holds(agreementId))
        {
            return [];
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Hidings.AsNoTracking()
            .Where(hiding => (agreementId == null || hiding.AgreementId == agreementId) && (before == null || hiding.Sequence < before))
            .OrderByDescending(hiding => hiding.Sequence).Take(count).ToListAsync(cancellation);
    }

    /// <summary>The hiding of an id, as it is now; null when there is none.</summary>
    public async Task<HidingRow?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!KeptText.Holds(id))
        {
            return null;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Hidings.AsNoTracking().FirstOrDefaultAsync(hiding => hiding.Id == id, cancellation);
    }

    /// <summary>Keeps a proposal.</summary>
    public Task AddAsync(HidingRow hiding, LogEntry entry, CancellationToken cancellation) => WriteAsync(
        async context =>
        {
            context.Hidings.Add(hiding);
            await context.SaveChangesAsync(cancellation);
            return true;
        }, entry, cancellation);

    /// <summary>From now on it hides.</summary>
    /// <returns>False when somebody approved or ended it first; nothing was written then.</returns>
    public Task<bool> ApproveAsync(string id, string by, DateTimeOffset at, LogEntry entry, CancellationToken cancellation) => ChangeAsync(
        hiding => hiding.Id == id && hiding.ApprovedAt == null && hiding.EndedAt == null,
        row => row.SetProperty(hiding => hiding.ApprovedBy, by).SetProperty(hiding => hiding.ApprovedAt, at), entry, cancellation);

    /// <summary>From now on it hides nothing, for good.</summary>
    /// <returns>False when somebody ended it first; nothing was written then.</returns>
    public Task<bool> EndAsync(string id, string by, DateTimeOffset at, LogEntry entry, CancellationToken cancellation) => ChangeAsync(
        hiding => hiding.Id == id && hiding.EndedAt == null,
        row => row.SetProperty(hiding => hiding.EndedBy, by).SetProperty(hiding => hiding.EndedAt, at), entry, cancellation);

    private Task<bool> ChangeAsync(
        Expression<Func<HidingRow, bool>> which, Action<UpdateSettersBuilder<HidingRow>> change, LogEntry entry, CancellationToken cancellation) => WriteAsync(
            async context => await context.Hidings.Where(which).ExecuteUpdateAsync(change, cancellation) == 1, entry, cancellation);

    private async Task<bool> WriteAsync(Func<HubDbContext, Task<bool>> change, LogEntry entry, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (!await change(context))
        {
            return false;
        }
        context.Disclosures.Add(DisclosureLog.Row(entry));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
