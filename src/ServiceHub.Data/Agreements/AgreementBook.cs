using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;

namespace ServiceHub.Data.Agreements;

/// <summary>Every client's agreements as requests ask for them: in memory, and read again once they have changed.</summary>
public sealed class AgreementBook
{
    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly Followed<Dictionary<string, Agreement[]>> _agreements;

    /// <param name="contexts">The database.</param>
    /// <param name="feed">Tells whose have changed.</param>
    public AgreementBook(IDbContextFactory<HubDbContext> contexts, ChangeFeed feed)
    {
        _contexts = contexts;
        _agreements = new(feed, ChangeName.Agreements, ReadAsync);
    }

    /// <summary>
    /// A client's agreements in all states, those that were approved first and by when, then by id: the order in which one is chosen.
    /// The same list as before while nothing has changed.
    /// </summary>
    /// <param name="clientId">The client; any text.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <returns>The agreements; empty when it has none. An exception of the database comes through.</returns>
    public async ValueTask<IReadOnlyList<Agreement>> OfClientAsync(string clientId, CancellationToken cancellation) =>
        (await _agreements.GetAsync(cancellation)).GetValueOrDefault(clientId, []);

    /// <summary>A book of its own, since requests read the one before meanwhile.</summary>
    private async Task<Dictionary<string, Agreement[]>> ReadAsync(Dictionary<string, Agreement[]>? known, long since, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        var wanted = context.Agreements.AsNoTracking();
        var book = new Dictionary<string, Agreement[]>(known ?? [], StringComparer.Ordinal);
        if (known is not null)
        {
            var changed = await context.ChangedItems.AsNoTracking()
                .Where(item => item.Name == ChangeName.Agreements && item.Number > since).Select(item => item.Item).ToArrayAsync(cancellation);
            foreach (var clientId in changed)
            {
                book.Remove(clientId);
            }
            wanted = wanted.Where(agreement => changed.Contains(agreement.ClientId));
        }
        foreach (var client in (await wanted.ToListAsync(cancellation)).GroupBy(agreement => agreement.ClientId, StringComparer.Ordinal))
        {
            book[client.Key] =
            [
                .. client.Select(AgreementRows.ToAgreement)
                    .OrderBy(agreement => agreement.ApprovedAt ?? DateTimeOffset.MaxValue).ThenBy(agreement => agreement.Id, StringComparer.Ordinal),
            ];
        }
        return book;
    }
}
