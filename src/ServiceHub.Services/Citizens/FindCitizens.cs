using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;
using ServiceHub.Services.Consents;
using ServiceHub.Services.Protections;
using ServiceHub.Services.Representations;

namespace ServiceHub.Services.Citizens;

/// <summary>Finds citizens in the shared profile, and through the agencies those whom it does not know yet.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Opens identifiers.</param>
/// <param name="pairwise">Gives the organisation's own ids.</param>
/// <param name="profile">Finds whom the shared profile knows by number.</param>
/// <param name="enrolment">Asks the agencies about the others.</param>
/// <param name="shields">Tells whose records are protected.</param>
/// <param name="consents">Tells who consented to what.</param>
/// <param name="representations">Tells who may act for whom.</param>
internal sealed class FindCitizens(
    IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, PairwiseIds pairwise, ProfileIndex profile, CitizenEnrolment enrolment, Shields shields, CitizenConsents consents,
    RepresentationAdministration representations)
{
    /// <summary>How many look-ups one field may ask for.</summary>
    public const int MostLookups = 100;

    private static readonly FieldError UnknownNumber = new(ErrorCodes.NotFound,
        "Neither the shared profile nor any agency that your token opens knows this person.");

    private static readonly FieldError UnknownId = new(ErrorCodes.NotFound,
        "Your organisation was given no such id. An id that another organisation was given does not fit.");

    private static readonly FieldError UnknownOther = new(ErrorCodes.NotFound,
        "The shared profile knows nobody with this number. Agencies are asked by national ID only.");

    private static readonly FieldError OtherPerson = new(ErrorCodes.Forbidden, "The token opens one citizen, and this is not the one.");

    private static readonly FieldError NoRight = new(
        ErrorCodes.Forbidden, "The citizen may not act for this person today: me.represents tells for whom they may.");

    /// <summary>Finds a person for whom the token's citizen acts; nothing is told of anybody else, known or not.</summary>
    public async Task<Resolved<CitizenView?>> FindRepresentedAsync(string own, string other, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        var known = await ByIdAsync([own, other], freshness, operation, cancellation);
        Resolved<CitizenView?> answer = NoRight;
        if (known.GetValueOrDefault(own) is { } representative && known.GetValueOrDefault(other) is { } person
            && await representations.IsInForceAsync(representative.Profile.Id, person.Profile.Id, cancellation))
        {
            person.RepresentativeId = representative.Profile.Id;
            await shields.RaiseAsync([person], operation.Caller, cancellation);
            answer = person;
        }
        operation.Note(new(NationalId: null, other), answer);
        return answer;
    }

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
            return await FindOnlyAsync(only, lookups, freshness, operation, cancellation);
        }
        var byNumber = await ByNumberAsync([.. lookups.Select(lookup => lookup.NationalId).OfType<NationalId>().Distinct()], freshness, operation, cancellation);
        var byId = await ByIdAsync([.. lookups.Select(lookup => lookup.Id).OfType<string>().Distinct()], freshness, operation, cancellation);
        var byOther = await ByOtherAsync([.. lookups.Select(lookup => lookup.Other).OfType<(IdentifierSystem, string)>().Distinct()], freshness, operation, cancellation);
        return [.. lookups.Select(lookup => lookup.NationalId is { } number ? byNumber[number]
            : lookup.Other is { } other ? byOther.TryGetValue(other, out var bearer) ? bearer : UnknownOther
            : byId.TryGetValue(lookup.Id!, out var citizen) ? citizen : UnknownId)];
    }

    private async Task<Dictionary<(IdentifierSystem, string), CitizenView?>> ByOtherAsync(
        IReadOnlyList<(IdentifierSystem, string)> numbers, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        var bearers = await profile.FindAsync(numbers, cancellation);
        if (bearers.Count == 0)
        {
            return [];
        }
        // By the organisation's own ids, as if it had asked by them.
        var ids = await pairwise.GetAsync(operation.Caller.Organisation, [.. bearers.Values.Select(bearer => bearer.CitizenId).Distinct()], cancellation);
        var views = await ByIdAsync([.. ids.Values], freshness, operation, cancellation);
        return bearers.Where(bearer => views.GetValueOrDefault(ids[bearer.Value.CitizenId]) is { } view && enrolment.IsOpen(bearer.Value.Source, operation, view))
            .ToDictionary(bearer => bearer.Key, bearer => views[ids[bearer.Value.CitizenId]]);
    }

    /// <summary>Whoever else is asked for: nothing is told of them, known or not, and no agency is asked.</summary>
    private async Task<IReadOnlyList<Resolved<CitizenView?>>> FindOnlyAsync(
        string only, IReadOnlyList<CitizenLookup> lookups, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        var citizen = (await ByIdAsync([only], freshness, operation, cancellation)).GetValueOrDefault(only);
        Resolved<CitizenView?> answer = citizen is null ? UnknownId : citizen;
        var bearers = await profile.FindAsync([.. lookups.Select(lookup => lookup.Other).OfType<(IdentifierSystem, string)>()], cancellation);
        return [.. lookups.Select(lookup => IsOnly(lookup) ? answer : OtherPerson)];

        bool IsOnly(CitizenLookup lookup) => lookup.Id == only || (lookup.NationalId is { } number && number == citizen?.NationalId)
            || (lookup.Other is { } other && bearers.TryGetValue(other, out var bearer) && bearer.CitizenId == citizen?.Profile.Id);
    }

    private async Task<IReadOnlyDictionary<NationalId, Resolved<CitizenView?>>> ByNumberAsync(
        IReadOnlyList<NationalId> numbers, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        var known = await profile.FindAsync(numbers, cancellation);
        var views = known.ToDictionary(entry => entry.Key, entry => new CitizenView(entry.Value.Citizen, entry.Key, freshness));
        await ConsentsAsync(views.Values, operation, known.Any(entry => !enrolment.IsOpen(entry.Value.Source, operation, views[entry.Key])), cancellation);
        // Whom a register alone made known stays a stranger to who may not read that register.
        var found = known.Where(entry => enrolment.IsOpen(entry.Value.Source, operation, views[entry.Key]))
            .ToDictionary(entry => entry.Key, entry => new Resolved<CitizenView?>(views[entry.Key]));
        var missing = numbers.Where(number => !found.ContainsKey(number)).ToList();
        var newcomers = await enrolment.FindAsync(missing, freshness, operation, cancellation);
        // A stranger to this token may be known, and have consented to something else.
        await ConsentsAsync([.. newcomers.Values.Select(newcomer => newcomer.Value).OfType<CitizenView>()], operation, isForAll: false, cancellation);
        foreach (var (number, newcomer) in newcomers)
        {
            found[number] = newcomer;
        }
        foreach (var number in missing)
        {
            found.TryAdd(number, UnknownNumber);
        }
        return found;
    }

    private async Task<Dictionary<string, CitizenView?>> ByIdAsync(IReadOnlyList<string> ids, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return [];
        }
        var organisation = operation.Caller.Organisation;
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
        var found = rows.ToDictionary(row => row.Id, row => (CitizenView?)new CitizenView(row.Citizen, row.Number is null ? null : NationalId.Parse(vault.Open(row.Number)), freshness));
        await ConsentsAsync([.. found.Values.OfType<CitizenView>()], operation, isForAll: false, cancellation);
        return found;
    }

    /// <param name="citizens">Whose consents are read, at once.</param>
    /// <param name="operation">Tells what needs them.</param>
    /// <param name="isForAll">Whether that somebody is known may itself rest on consent.</param>
    /// <param name="cancellation">Gives it up.</param>
    private Task ConsentsAsync(IReadOnlyCollection<CitizenView> citizens, Operation operation, bool isForAll, CancellationToken cancellation) =>
        consents.ReadAsync(citizens, operation.Judgement?.NeedConsent(isForAll) ?? [], cancellation);
}
