using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Disclosure;

/// <summary>
/// Empties rows: what they held, their salt and all by which they were found. Their leaves stay, so that every proof holds; and a row of the
/// log tells which they were, so that nobody else's emptying passes for it.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="numbering">Numbers what waits.</param>
/// <param name="time">The clock.</param>
public sealed class LogErasure(IDbContextFactory<HubDbContext> contexts, LogNumbering numbering, TimeProvider time)
{
    /// <summary>Empties the disclosures among some rows.</summary>
    /// <param name="rows">Which.</param>
    /// <param name="reason">Why, a short constant such as <c>RETENTION</c>.</param>
    /// <param name="cancellation">Gives it up; nothing is erased then.</param>
    /// <returns>How many were emptied.</returns>
    public async Task<int> EraseAsync(Func<IQueryable<DisclosureRow>, IQueryable<DisclosureRow>> rows, string reason, CancellationToken cancellation)
    {
        await numbering.NumberAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await LogNumbering.LockAsync(context, cancellation);
        // Nothing but disclosures: the keys and what was erased before are what the others are verified by.
        var numbers = await rows(context.Disclosures.Where(row => row.Kind == LogEntryKind.Disclosure && row.Number != null && row.Body != null))
            .OrderBy(row => row.Number).Select(row => row.Number!.Value).ToListAsync(cancellation);
        if (numbers.Count == 0)
        {
            return 0;
        }
        foreach (var range in Ranges(numbers))
        {
            await context.Disclosures.Where(row => row.Number >= range.From && row.Number <= range.To).ExecuteUpdateAsync(row => row
                .SetProperty(other => other.Body, (byte[]?)null).SetProperty(other => other.Salt, (byte[]?)null)
                .SetProperty(other => other.CitizenId, (Guid?)null).SetProperty(other => other.ClientId, (string?)null)
                .SetProperty(other => other.SubjectKeyId, (string?)null).SetProperty(other => other.SubjectHash, (byte[]?)null), cancellation);
        }
        context.Disclosures.Add(DisclosureLog.Row(new(LogEntryKind.Erasure, time.GetUtcNow(), Body(numbers, reason))));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return numbers.Count;
    }

    private byte[] Body(List<long> numbers, string reason) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $$"""{"kind":"ERASURE","at":{{time.GetUtcNow().ToUnixTimeMilliseconds()}},"reason":"{{reason}}","rows":[{{string.Join(',', Ranges(numbers).Select(Pair))}}]}"""));

    private static string Pair((long From, long To) range) => string.Create(CultureInfo.InvariantCulture, $"[{range.From},{range.To}]");

    private static IEnumerable<(long From, long To)> Ranges(List<long> numbers)
    {
        var from = numbers[0];
        for (var at = 1; at <= numbers.Count; at++)
        {
            if (at == numbers.Count || numbers[at] != numbers[at - 1] + 1)
            {
                yield return (from, numbers[at - 1]);
                from = at < numbers.Count ? numbers[at] : 0;
            }
        }
    }
}
