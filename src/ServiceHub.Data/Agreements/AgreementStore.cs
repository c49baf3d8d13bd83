using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;

namespace ServiceHub.Data.Agreements;

/// <summary>Agreements in the hub's database, for those who change and list them.</summary>
/// <param name="contexts">The database.</param>
/// <param name="feed">Told of changes, so that this gateway knows its own at once.</param>
public sealed class AgreementStore(IDbContextFactory<HubDbContext> contexts, ChangeFeed feed)
{
    /// <summary>Reads an agreement as it is now.</summary>
    /// <param name="id">Its id; any text.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The agreement, or null when there is none.</returns>
    public async ValueTask<Agreement?> ReadAsync(string id, CancellationToken cancellation)
    {
        if (!KeptText.Holds(id))
        {
            return null;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context.Agreements.AsNoTracking().SingleOrDefaultAsync(agreement => agreement.Id == id, cancellation);
        return row is null ? null : AgreementRows.ToAgreement(row);
    }

    /// <summary>The agreements of some ids, in all states; those of which there is none are left out.</summary>
    public async ValueTask<IReadOnlyDictionary<string, Agreement>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<string, Agreement>();
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Agreements.AsNoTracking().Where(agreement => ids.Contains(agreement.Id)).ToListAsync(cancellation))
            .ToDictionary(row => row.Id, AgreementRows.ToAgreement);
    }

    /// <summary>Lists agreements by their ids.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="count">How many at most; one and more.</param>
    /// <param name="after">The id after which to begin; null for the first.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<Agreement>> ListAsync(AgreementFilter filter, int count, string? after, CancellationToken cancellation)
    {
        var (clientId, dataSet, purpose, state, endsBefore) = filter;
        if (!new[] { clientId, dataSet, purpose, after }.All(KeptText.Holds))
        {
            return [];
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Agreements.AsNoTracking()
            .Where(agreement => (clientId == null || agreement.ClientId == clientId) && (dataSet == null || agreement.DataSet == dataSet)
                && (purpose == null || agreement.Purpose == purpose) && (state == null || agreement.State == state)
                && (endsBefore == null || agreement.ValidTo < endsBefore) && (after == null || string.Compare(agreement.Id, after) > 0))
            .OrderBy(agreement => agreement.Id).Take(count).ToListAsync(cancellation);
        return [.. rows.Select(AgreementRows.ToAgreement)];
    }

    /// <summary>Lists events, the newest first.</summary>
    /// <param name="agreementId">Of which agreement; null for all.</param>
    /// <param name="count">How many at most; one and more.</param>
    /// <param name="before">The <see cref="AgreementEvent.Sequence"/> before which to begin; null for the newest.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<AgreementEvent>> EventsAsync(string? agreementId, int count, long? before, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.AgreementEvents.AsNoTracking()
            .Where(entry => (agreementId == null || entry.AgreementId == agreementId) && (before == null || entry.Sequence < before))
            .OrderByDescending(entry => entry.Sequence).Take(count).ToListAsync(cancellation);
        return [.. rows.Select(row => new AgreementEvent(row.AgreementId, row.At, row.By, row.Action, row.Before, row.After) { Sequence = row.Sequence })];
    }

    /// <summary>Writes agreements and their events in one step, if each that is kept is of the version before.</summary>
    /// <returns>False when another change came first; nothing was written then.</returns>
    public async ValueTask<bool> TryWriteAsync(IReadOnlyList<AgreementChange> changes, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        foreach (var change in changes)
        {
            var row = AgreementRows.NewRow(change.After);
            var entry = context.Entry(row);
            entry.State = change.Before is null ? EntityState.Added : EntityState.Modified;
            entry.Property(agreement => agreement.Version).OriginalValue = change.Before?.Version ?? row.Version;
            context.AgreementEvents.AddRange(change.Events.Select(ToRow));
        }
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        string[] clients = [.. changes.SelectMany(change => new[] { change.After.ClientId, change.Before?.ClientId }).OfType<string>().Distinct()];
        await ChangeCounters.BumpAsync(context, ChangeName.Agreements, clients, cancellation);
        await transaction.CommitAsync(cancellation);
        feed.Forget();
        return true;
    }

    private static AgreementEventRow ToRow(AgreementEvent entry) => new()
    {
        AgreementId = entry.AgreementId,
        At = entry.At,
        By = entry.By,
        Action = entry.Action,
        Before = entry.Before,
        After = entry.After,
    };
}
