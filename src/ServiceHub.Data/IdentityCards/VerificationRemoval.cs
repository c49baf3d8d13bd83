using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.IdentityCards;

/// <summary>Removes what serves no more, a few rows at a time so that nobody waits long for the write lock.</summary>
/// <param name="contexts">The database.</param>
/// <param name="time">Tells what has expired.</param>
public sealed class VerificationRemoval(IDbContextFactory<HubDbContext> contexts, TimeProvider time)
{
    private const int Rows = 500;

    /// <summary>Two machines' clocks may be apart.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <summary>Removes batches that ended long ago, and counts that count no more.</summary>
    /// <param name="kept">How long results stay.</param>
    /// <param name="cancellation">Gives it up between two batches.</param>
    public async Task RunAsync(TimeSpan kept, CancellationToken cancellation)
    {
        var (ended, expired) = (time.GetUtcNow() - kept, time.GetUtcNow() - Margin);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        foreach (var id in await context.VerificationBatches.Where(batch => batch.Finished < ended).Select(batch => batch.Id).ToListAsync(cancellation))
        {
            await RemoveAsync(context.VerificationItems.Where(item => item.BatchId == id).OrderBy(item => item.Number), cancellation);
            await context.VerificationBatches.Where(batch => batch.Id == id).ExecuteDeleteAsync(cancellation);
        }
        await RemoveAsync(context.FailureLimits.Where(limit => limit.Expires < expired).OrderBy(limit => limit.Expires), cancellation);
    }

    private static async Task RemoveAsync<TRow>(IQueryable<TRow> rows, CancellationToken cancellation)
    {
        while (await rows.Take(Rows).ExecuteDeleteAsync(cancellation) == Rows)
        {
        }
    }
}
