using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.OAuth.Tokens;

/// <summary>Removes what serves no more, a few rows at a time so that nobody waits long for the write lock.</summary>
/// <param name="contexts">The database.</param>
/// <param name="time">Tells what has expired.</param>
public sealed class ExpiredRows(IDbContextFactory<HubDbContext> contexts, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>Two machines' clocks may be apart, and what is used up a moment before its end is still under way.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <summary>How long after its end nothing new can come into a family.</summary>
    private static readonly TimeSpan FamilyRests = TimeSpan.FromDays(1);

    /// <summary>Removes all that has expired.</summary>
    /// <param name="historyKept">How long it stays known which tokens were issued.</param>
    /// <param name="cancellation">Gives it up between two batches.</param>
    /// <returns>How many rows.</returns>
    public async Task<int> RemoveAsync(TimeSpan historyKept, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (ended, rested, forgotten) = (now - Margin, now - FamilyRests, now - historyKept);
        return await RemoveAsync(context => context.OneTimeUses.Where(row => row.Expires < ended).OrderBy(row => row.Expires), cancellation)
            + await RemoveAsync(context => context.Revocations.Where(row => row.Expires < ended).OrderBy(row => row.Expires), cancellation)
            + await RemoveAsync(context => context.Artifacts.Where(row => row.Expires < ended).OrderBy(row => row.Expires), cancellation)
            + await RemoveAsync(
                context => context.Artifacts.Where(row => context.EndedFamilies.Any(family => family.Family == row.Family)).OrderBy(row => row.Hash), cancellation)
            + await RemoveAsync(context => context.EndedFamilies.Where(row => row.Ended < rested).OrderBy(row => row.Ended), cancellation)
            + await RemoveAsync(context => context.TokenHistory.Where(row => row.Issued < forgotten).OrderBy(row => row.Issued), cancellation);
    }

    private async Task<int> RemoveAsync<TRow>(Func<HubDbContext, IQueryable<TRow>> rows, CancellationToken cancellation)
        where TRow : class
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        int removed, all = 0;
        do
        {
            removed = await rows(context).Take(Batch).ExecuteDeleteAsync(cancellation);
            all += removed;
        }
        while (removed == Batch);
        return all;
    }
}
