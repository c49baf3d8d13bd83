using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Changes;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.Delegations;

/// <summary>Every delegation as requests ask for them: in memory, and read again once one has changed.</summary>
public sealed class DelegationBook : IDelegations
{
    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly AgreementBook _agreements;
    private readonly TimeProvider _time;
    private readonly Followed<ILookup<string, Delegation>> _byDelegate;

    /// <param name="contexts">The database.</param>
    /// <param name="agreements">What is delegated.</param>
    /// <param name="feed">Tells of changes.</param>
    /// <param name="time">Tells which are in force.</param>
    public DelegationBook(IDbContextFactory<HubDbContext> contexts, AgreementBook agreements, ChangeFeed feed, TimeProvider time)
    {
        (_contexts, _agreements, _time) = (contexts, agreements, time);
        _byDelegate = new(feed, ChangeName.Delegations, (_, _, cancellation) => ReadAsync(cancellation));
    }

    /// <summary>The agreements that a client may use today for another organisation.</summary>
    public async ValueTask<IReadOnlyList<Agreement>> AgreementsAsync(string clientId, string organisation, CancellationToken cancellation)
    {
        var today = HubDay.Of(_time.GetUtcNow());
        List<Agreement> delegated = [];
        foreach (var delegation in (await _byDelegate.GetAsync(cancellation))[clientId])
        {
            if (delegation.Organisation == organisation && delegation.IsInForce(today))
            {
                delegated.AddRange((await _agreements.OfClientAsync(delegation.ClientId, cancellation)).Where(agreement => agreement.Id == delegation.AgreementId));
            }
        }
        return delegated;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> PurposesAsync(string clientId, string organisation, CancellationToken cancellation)
    {
        var today = HubDay.Of(_time.GetUtcNow());
        var delegated = await AgreementsAsync(clientId, organisation, cancellation);
        return [.. delegated.Where(agreement => agreement.IsInForce(today)).Select(agreement => agreement.Purpose).Distinct()];
    }

    private async Task<ILookup<string, Delegation>> ReadAsync(CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Delegations.AsNoTracking().Where(delegation => delegation.RevokedAt == null).ToListAsync(cancellation);
        return rows.ToLookup(delegation => delegation.DelegateClientId, StringComparer.Ordinal);
    }
}
