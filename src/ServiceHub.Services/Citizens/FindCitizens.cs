using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;
using ServiceHub.Services.Protections;

namespace ServiceHub.Services.Citizens;

/// <summary>Finds citizens in the shared profile, and through the agencies those whom it does not know yet.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Opens identifiers.</param>
/// <param name="profile">Finds whom the shared profile knows by number.</param>
/// <param name="enrolment">Asks the agencies about the others.</param>
/// <param name="shields">Tells whose records are protected.</param>
internal sealed class FindCitizens(
    IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, ProfileIndex profile, CitizenEnrolment enrolment, Shields shields)
{
    /// <summary>How many look-ups one field may ask for.</summary>
    public const int MostLookups = 100;

    private static readonly FieldError UnknownNumber = new(ErrorCodes.NotFound,
        "Neither the shared profile nor any agency that your token opens knows this person.");

    private static readonly FieldError UnknownId = new(ErrorCodes.NotFound,
        "Your organisation was given no such id. An id that another organisation was given does not fit.");

    private static readonly FieldError OtherPerson = new(ErrorCodes.Forbidden, "The token opens one citizen, and this is not the one.");

    /// <summary>Answers each look-up, in order.</summary>
    public async Task<IReadOnlyList<Resolved<CitizenView?>>> FindAsync(
        IReadOnlyList<CitizenLookup> lookups, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        var found = await AnswerAsync(lookups, freshness, operation, cancellation);
        await shields.RaiseAsync([.. found.Select(answer => answer.Value).OfType<CitizenView>()], operation.Caller, cancellation);
        for (var at = 0; at < lookups.Count; at++)
        {
            operation.Note(lookups[at], found[at]);
        }
        return found;
    }

    private async Task<IReadOnlyList<Resolved<CitizenView?>>> AnswerAsync(
        IReadOnlyList<CitizenLookup> lookups, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        if (operation.Caller.CitizenId is { } only)
        {
            return await FindOnlyAsync(only, lookups, freshness, operation.Caller.Organisation, cancellation);
        }
        var byNumber = await ByNumberAsync([.. lookups.Select(lookup => lookup.NationalId).OfType<NationalId>().Distinct()], freshness, operation, cancellation);
        var byId = await ByIdAsync([.. lookups.Select(lookup => lookup.Id).OfType<string>().Distinct()], freshness, operation.Caller.Organisation, cancellation);
        return [.. lookups.Select(lookup => lookup.NationalId is { } number
            ? byNumber[number]
            : byId.TryGetValue(lookup.Id!, out var citizen) ? citizen : UnknownId)];
    }

    /// <summary>Whoever else is asked for: nothing is told of them, known or not, and no agency is asked.</summary>
    private async Task<IReadOnlyList<Resolved<CitizenView?>>> FindOnlyAsync(
        string only, IReadOnlyList<CitizenLookup> lookups, Freshness freshness, string organisation, CancellationToken cancellation)
    {
        var citizen = (await ByIdAsync([only], freshness, organisation, cancellation)).GetValueOrDefault(only);
        Resolved<CitizenView?> answer = citizen is null ? UnknownId : citizen;
        return [.. lookups.Select(lookup => IsOnly(lookup) ? answer : OtherPerson)];

        bool IsOnly(CitizenLookup lookup) => lookup.Id == only || (lookup.NationalId is { } number && number == citizen?.NationalId);
    }

    private async Task<IReadOnlyDictionary<NationalId, Resolved<CitizenView?>>> ByNumberAsync(
        IReadOnlyList<NationalId> numbers, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        var known = await profile.FindAsync(numbers, cancellation);
        // Whom a register alone made known stays a stranger to who may not read that register.
        var found = known.Where(entry => enrolment.IsOpen(entry.Value.Source, operation))
            .ToDictionary(entry => entry.Key, entry => new Resolved<CitizenView?>(new CitizenView(entry.Value.Citizen, entry.Key, freshness)));
        var missing = numbers.Where(number => !found.ContainsKey(number)).ToList();
        foreach (var (number, newcomer) in await enrolment.FindAsync(missing, freshness, operation, cancellation))
        {
            found[number] = newcomer;
        }
        foreach (var number in missing)
        {
            found.TryAdd(number, UnknownNumber);
        }
        return found;
    }

    private async Task<Dictionary<string, CitizenView?>> ByIdAsync(IReadOnlyList<string> ids, Freshness freshness, string organisation, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return [];
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.PairwiseIds.AsNoTracking()
            .Where(pair => pair.Organisation == organisation && ids.Contains(pair.Id))
            .Join(context.Citizens, pair => pair.CitizenId, citizen => citizen.Id, (pair, citizen) => new
            {
                pair.Id,
                Citizen = citizen,
                Number = context.Identifiers.FirstOrDefault(identifier => identifier.CitizenId == citizen.Id && identifier.System == IdentifierSystem.NationalId),
            })
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Id, row => (CitizenView?)new CitizenView(row.Citizen, row.Number is null ? null : NationalId.Parse(vault.Open(row.Number)), freshness));
    }
}
