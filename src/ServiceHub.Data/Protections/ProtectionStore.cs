using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;

namespace ServiceHub.Data.Protections;

/// <summary>Keeps who is under protection.</summary>
/// <param name="contexts">The database.</param>
/// <param name="feed">Learns of changes.</param>
public sealed class ProtectionStore(IDbContextFactory<HubDbContext> contexts, ChangeFeed feed)
{
    /// <summary>The most characters of an order's number.</summary>
    public const int LongestReference = 100;

    private const int IdBytes = 8;

    /// <summary>An id that no protection has.</summary>
    public static string NewId() => $"prt-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}";

    public async Task<Protection?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Protections.AsNoTracking().FirstOrDefaultAsync(protection => protection.Id == id, cancellation);
    }

    /// <summary>A citizen's protections, the newest first, those that ended too.</summary>
    public async Task<IReadOnlyList<Protection>> OfAsync(Guid citizen, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Protections.AsNoTracking().Where(protection => protection.CitizenId == citizen)
            .OrderByDescending(protection => protection.RecordedAt).ThenBy(protection => protection.Id).ToListAsync(cancellation);
    }

    public Task AddAsync(Protection protection, CancellationToken cancellation) => ChangeAsync(
        async context =>
        {
            context.Protections.Add(protection);
            await context.SaveChangesAsync(cancellation);
        }, cancellation);

    /// <summary>Ends a protection once two have asked for it: the first is noted, and another one ends it.</summary>
    public Task EndAsync(string id, string by, DateTimeOffset at, CancellationToken cancellation) => ChangeAsync(
        async context =>
        {
            var lasting = context.Protections.Where(protection => protection.Id == id && protection.EndedAt == null);
            await lasting.Where(protection => protection.EndAskedBy != null && protection.EndAskedBy != by).ExecuteUpdateAsync(
                row => row.SetProperty(protection => protection.EndedBy, by).SetProperty(protection => protection.EndedAt, at), cancellation);
            await lasting.Where(protection => protection.EndAskedBy == null).ExecuteUpdateAsync(
                row => row.SetProperty(protection => protection.EndAskedBy, by).SetProperty(protection => protection.EndAskedAt, at), cancellation);
        }, cancellation);

    private async Task ChangeAsync(Func<HubDbContext, Task> change, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await ChangeCounters.BumpAsync(context, ChangeName.Protections, [], cancellation);
        await change(context);
        await transaction.CommitAsync(cancellation);
        feed.Forget();
    }
}
