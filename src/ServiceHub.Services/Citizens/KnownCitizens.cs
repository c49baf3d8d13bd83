using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;

namespace ServiceHub.Services.Citizens;

/// <summary>Tells who of the shared profile is meant, where nothing of the person is shown.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Seals and finds identifiers.</param>
/// <param name="time">The clock.</param>
public sealed class KnownCitizens(IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, TimeProvider time)
{
    private readonly ProfileIndex _profile = new(contexts, vault);

    /// <summary>The citizen whom an organisation means.</summary>
    /// <returns>Null when the shared profile has no such person, or gave the organisation no such id.</returns>
    internal async Task<Guid?> FindAsync(CitizenLookup lookup, string organisation, CancellationToken cancellation)
    {
        if (lookup.NationalId is { } number)
        {
            return (await _profile.FindAsync([number], cancellation)).GetValueOrDefault(number)?.Citizen.Id;
        }
        if (lookup.Other is { } other)
        {
            return (await _profile.FindAsync([other], cancellation)).TryGetValue(other, out var bearer) ? bearer.CitizenId : null;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.PairwiseIds.AsNoTracking().Where(pair => pair.Organisation == organisation && pair.Id == lookup.Id)
            .Select(pair => (Guid?)pair.CitizenId).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>As <see cref="FindOrEnterAsync(CitizenLookup, string, string, CancellationToken)"/>, for many at once; who is not known is left out.</summary>
    internal async Task<IReadOnlyDictionary<CitizenLookup, Guid>> FindOrEnterAsync(
        IReadOnlyList<CitizenLookup> lookups, string organisation, string source, CancellationToken cancellation)
    {
        var ids = lookups.Select(lookup => lookup.Id).OfType<string>().ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var known = ids.Count == 0 ? [] : await context.PairwiseIds.AsNoTracking().Where(pair => pair.Organisation == organisation && ids.Contains(pair.Id))
            .ToDictionaryAsync(pair => pair.Id, pair => pair.CitizenId, cancellation);
        var numbers = lookups.Select(lookup => lookup.NationalId).OfType<NationalId>().Select(number => (number, source)).ToList();
        var bearers = await _profile.FindAsync([.. lookups.Select(lookup => lookup.Other).OfType<(IdentifierSystem, string)>()], cancellation);
        var entered = (await new CitizenEntry(contexts, vault, _profile, time).EnterAsync(numbers, cancellation)).Citizens;
        return lookups
            .Select(lookup => (lookup, Id: lookup.NationalId is { } number ? entered[number].Id
                : lookup.Other is { } other ? bearers.GetValueOrDefault(other).CitizenId
                : known.GetValueOrDefault(lookup.Id!)))
            .Where(found => found.Id != Guid.Empty).ToDictionary(found => found.lookup, found => found.Id);
    }

    /// <summary>The same, and who is meant by a number is entered when nobody has met the person yet.</summary>
    /// <param name="lookup">Who is meant.</param>
    /// <param name="organisation">By whose ids.</param>
    /// <param name="source">Who says that there is such a person.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>Null when the organisation was given no such id, or nobody bears such a number.</returns>
    internal async Task<Guid?> FindOrEnterAsync(CitizenLookup lookup, string organisation, string source, CancellationToken cancellation) =>
        lookup.NationalId is { } number
            ? (await new CitizenEntry(contexts, vault, _profile, time).EnterAsync([(number, source)], cancellation)).Citizens[number].Id
            : await FindAsync(lookup, organisation, cancellation);
}
