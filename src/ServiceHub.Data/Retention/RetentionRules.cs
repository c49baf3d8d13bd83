using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Disclosure;

namespace ServiceHub.Data.Retention;

/// <summary>Removes what was kept for long enough, a part at a time so that nobody waits long for it.</summary>
/// <param name="contexts">The database.</param>
/// <param name="erasure">Empties the log's rows.</param>
/// <param name="options">How long is long enough.</param>
/// <param name="time">The clock.</param>
public sealed class RetentionRules(IDbContextFactory<HubDbContext> contexts, LogErasure erasure, RetentionOptions options, TimeProvider time)
{
    private const int Part = 5_000;
    private const string Reason = "RETENTION";

    /// <summary>Up to which id the log's rows were emptied.</summary>
    private const string Mark = "disclosures-emptied";

    /// <summary>Removes all that is due. What is half done when it breaks off is done the next time.</summary>
    /// <param name="cancellation">Gives it up between two parts.</param>
    /// <returns>How many rows.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (used, over) = ((now - options.Quotas).ToUnixTimeSeconds(), now - options.Records);
        var met = now - options.Contacts;
        var lastDay = HubDay.Of(over);
        return await EmptyDisclosuresAsync((now - options.Disclosures).ToUnixTimeMilliseconds(), cancellation)
            + await RemoveAsync(context => context.QuotaUses.Where(row => row.Resets < used).OrderBy(row => row.Resets), cancellation)
            + await RemoveAsync(context => context.QuotaKeys.Where(row => row.Expires < now).OrderBy(row => row.Expires), cancellation)
            + await RemoveAsync(context => context.Mutations.Where(row => row.Expires < now).OrderBy(row => row.Expires), cancellation)
            + await RemoveAsync(context => context.BreakGlassAccesses.Where(row => row.ReviewedAt != null && row.OpenedAt < over).OrderBy(row => row.OpenedAt), cancellation)
            + await RemoveAsync(context => context.Corrections.Where(row => row.AnsweredAt < over).OrderBy(row => row.AnsweredAt), cancellation)
            + await RemoveAsync(context => context.Consents.Where(row => row.ValidUntil < lastDay).OrderBy(row => row.ValidUntil), cancellation)
            + await RemoveAsync(context => context.Representations.Where(row => row.ValidTo < lastDay).OrderBy(row => row.ValidTo), cancellation)
            + await RemoveAsync(context => context.Contacts.Where(row => row.StartedAt < met).OrderBy(row => row.Id), cancellation);
    }

    private async Task<int> EmptyDisclosuresAsync(long before, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var mark = await context.Marks.Where(row => row.Name == Mark).Select(row => row.Value).FirstOrDefaultAsync(cancellation);
        var emptied = mark is null ? 0 : long.Parse(mark, CultureInfo.InvariantCulture);
        var last = await LastBeforeAsync(context, emptied, before, cancellation);
        var all = 0;
        while (emptied < last)
        {
            var (from, to) = (emptied, Math.Min(emptied + Part, last));
            all += await erasure.EraseAsync(rows => rows.Where(row => row.Id > from && row.Id <= to), Reason, cancellation);
            var value = to.ToString(CultureInfo.InvariantCulture);
            await context.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Marks" ("Name", "Value") VALUES ({Mark}, {value}) ON CONFLICT ("Name") DO UPDATE SET "Value" = excluded."Value" """, cancellation);
            emptied = to;
        }
        return all;
    }

    /// <summary>
    /// The last id of the rows from before a time. Ids follow the time but for the seconds that clocks are apart; halving finds the place
    /// without reading a log of many years.
    /// </summary>
    private static async Task<long> LastBeforeAsync(HubDbContext context, long low, long before, CancellationToken cancellation)
    {
        var high = await context.Disclosures.MaxAsync(row => (long?)row.Id, cancellation) ?? 0;
        while (low < high)
        {
            var (from, middle) = (low, low + ((high - low + 1) / 2));
            var at = await context.Disclosures.Where(row => row.Id > from && row.Id <= middle)
                .OrderByDescending(row => row.Id).Select(row => (long?)row.At).FirstOrDefaultAsync(cancellation);
            (low, high) = at is null || at < before ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    private async Task<int> RemoveAsync<TRow>(Func<HubDbContext, IQueryable<TRow>> rows, CancellationToken cancellation)
        where TRow : class
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        int removed, all = 0;
        do
        {
            removed = await rows(context).Take(Part).ExecuteDeleteAsync(cancellation);
            all += removed;
        }
        while (removed == Part);
        return all;
    }
}
