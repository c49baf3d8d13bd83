using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Disclosure;

/// <summary>Reads disclosures back from the log, for those who may know who looked.</summary>
/// <param name="contexts">The database.</param>
public sealed class DisclosureReader(IDbContextFactory<HubDbContext> contexts)
{
    /// <summary>Lists disclosures, the newest first; those that were erased are gone.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="count">How many at most; one and more.</param>
    /// <param name="before">The <see cref="DisclosureRow.Id"/> before which to begin; null for the newest.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<DisclosureRow>> ListAsync(DisclosureFilter filter, int count, long? before, CancellationToken cancellation)
    {
        if (!KeptText.Holds(filter.ClientId))
        {
            return [];
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = Of(context, filter.ClientId, filter.From, filter.Until);
        if (filter.CitizenId is { } citizen)
        {
            var subjects = filter.Subjects?.ToArray() ?? [];
            // Two sets, since each has an index of its own.
            var known = rows.Where(row => row.CitizenId == citizen);
            rows = subjects.Length == 0 ? known : known.Concat(rows.Where(row => row.CitizenId == null && row.SubjectHash != null && subjects.Contains(row.SubjectHash)));
        }
        return await rows.Where(row => before == null || row.Id < before).OrderByDescending(row => row.Id).Take(count).ToListAsync(cancellation);
    }

    /// <summary>Lists the citizens of whom a client learned something, in the order in which it first did.</summary>
    /// <param name="filter">Which client, and when.</param>
    /// <param name="count">How many at most; one and more.</param>
    /// <param name="after">The <see cref="TouchedCitizen.FirstRow"/> after which to begin; null for the first.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<TouchedCitizen>> TouchedAsync(DisclosureFilter filter, int count, long? after, CancellationToken cancellation)
    {
        if (!KeptText.Holds(filter.ClientId))
        {
            return [];
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var citizens = Of(context, filter.ClientId, filter.From, filter.Until).Where(row => row.CitizenId != null).GroupBy(row => row.CitizenId!.Value);
        return await citizens.Where(rows => after == null || rows.Min(row => row.Id) > after).OrderBy(rows => rows.Min(row => row.Id)).Take(count)
            .Select(rows => new TouchedCitizen(rows.Key, rows.Min(row => row.Id), rows.Count(), rows.Min(row => row.At), rows.Max(row => row.At)))
            .ToListAsync(cancellation);
    }

    /// <summary>How many citizens <see cref="TouchedAsync"/> lists in all.</summary>
    public async Task<int> CountTouchedAsync(DisclosureFilter filter, CancellationToken cancellation)
    {
        if (!KeptText.Holds(filter.ClientId))
        {
            return 0;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Of(context, filter.ClientId, filter.From, filter.Until).Where(row => row.CitizenId != null).Select(row => row.CitizenId).Distinct().CountAsync(cancellation);
    }

    /// <summary>Reads all that a client's disclosures about some citizens tell, one by one.</summary>
    /// <param name="filter">Which client, and when.</param>
    /// <param name="citizens">About whom.</param>
    /// <param name="read">Is given each row's citizen and body.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task ReadAsync(DisclosureFilter filter, IReadOnlyCollection<Guid> citizens, Action<Guid, byte[]> read, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = Of(context, filter.ClientId, filter.From, filter.Until).Where(row => row.CitizenId != null && citizens.Contains(row.CitizenId.Value))
            .Select(row => new { row.CitizenId, row.Body });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            read(row.CitizenId!.Value, row.Body!);
        }
    }

    private static IQueryable<DisclosureRow> Of(HubDbContext context, string? clientId, long? from, long? until)
    {
        var rows = context.Disclosures.AsNoTracking().Where(row => row.Kind == LogEntryKind.Disclosure && row.Body != null);
        rows = clientId is null ? rows : rows.Where(row => row.ClientId == clientId);
        rows = from is null ? rows : rows.Where(row => row.At >= from);
        return until is null ? rows : rows.Where(row => row.At < until);
    }
}
