using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;

namespace ServiceHub.Services.Citizens;

/// <summary>Resolves <c>Query.citizen</c> and <c>Query.citizens</c>.</summary>
/// <param name="citizens">Finds them.</param>
internal sealed class CitizenQueries(FindCitizens citizens)
{
    private const string Representing = "representing";
    private const string MaxAge = "maxAge";
    private const string AllowStale = "allowStale";

    private static readonly FieldError AboutNobody = new(
        ErrorCodes.Forbidden, "The token is about no citizen. A portal gets one for who logged in; a client asks for one by the member citizen of authorization_details.");

    private static readonly FieldError NoSelf = new(
        ErrorCodes.Forbidden, "Only a citizen who logged in acts for another person: ask with the token that a portal gets for them.");

    private static readonly FieldError BelowZero = new(ErrorCodes.BadUserInput, "maxAge counts seconds: 0 asks the agencies now, and nothing is younger.");

    public void Bind(ResolverMap map, CitizenRoots roots)
    {
        roots
            .Add("Query.citizen", (arguments, _) => [arguments.Get<CitizenLookup>("by")])
            .Add("Query.citizens", (arguments, _) => arguments.Get<IReadOnlyList<CitizenLookup>>("by") is { Count: <= FindCitizens.MostLookups } lookups ? lookups : [])
            .Add("Query.me", (arguments, caller) =>
                arguments.Get<string?>(Representing) is { } other ? caller.IsCitizen ? [new CitizenLookup(NationalId: null, other)] : [] : Myself(caller) is { } me ? [me] : []);
        map.Input<CitizenLookup>("CitizenLookup");
        map.Query()
            .Argument<CitizenLookup>("citizen", "by").Argument<int?>("citizen", MaxAge).Argument<bool>("citizen", AllowStale)
            .Argument<IReadOnlyList<CitizenLookup>>("citizens", "by").Argument<int?>("citizens", MaxAge).Argument<bool>("citizens", AllowStale)
            .Argument<string?>("me", Representing).Argument<int?>("me", MaxAge).Argument<bool>("me", AllowStale)
            .Batch<CitizenView?>("citizen", FindOneAsync)
            .Batch<CitizenView?>("me", FindMeAsync)
            .Batch<IReadOnlyList<Resolved<CitizenView?>>?>("citizens", FindManyAsync);
    }

    private async ValueTask<IReadOnlyList<Resolved<CitizenView?>>> FindOneAsync(BatchContext<Root> batch) =>
        IsAgeBelowZero(batch) ? [BelowZero] : await citizens.FindAsync([batch.Argument<CitizenLookup>("by")], Wish(batch), batch.State<Operation>(), batch.Cancellation);

    private async ValueTask<IReadOnlyList<Resolved<IReadOnlyList<Resolved<CitizenView?>>?>>> FindManyAsync(BatchContext<Root> batch)
    {
        var lookups = batch.Argument<IReadOnlyList<CitizenLookup>>("by");
        return lookups.Count > FindCitizens.MostLookups ? [TooMany(lookups.Count)]
            : IsAgeBelowZero(batch) ? [BelowZero]
            : [new(await citizens.FindAsync(lookups, Wish(batch), batch.State<Operation>(), batch.Cancellation))];
    }

    private async ValueTask<IReadOnlyList<Resolved<CitizenView?>>> FindMeAsync(BatchContext<Root> batch) =>
        Myself(batch.State<Operation>().Caller) is not { } me ? [AboutNobody]
        : IsAgeBelowZero(batch) ? [BelowZero]
        : batch.Argument<string?>(Representing) is { } other ? [await FindRepresentedAsync(me.Id!, other, batch)]
        : await citizens.FindAsync([me], Wish(batch), batch.State<Operation>(), batch.Cancellation);

    private async ValueTask<Resolved<CitizenView?>> FindRepresentedAsync(string own, string other, BatchContext<Root> batch) =>
        batch.State<Operation>().Caller.IsCitizen
            ? await citizens.FindRepresentedAsync(own, other, Wish(batch), batch.State<Operation>(), batch.Cancellation)
            : NoSelf;

    private static CitizenLookup? Myself(Caller caller) => caller.CitizenId is { } id ? new(NationalId: null, id) : null;

    private static bool IsAgeBelowZero(BatchContext<Root> batch) => batch.Argument<int?>(MaxAge) < 0;

    private static Freshness Wish(BatchContext<Root> batch) => new(
        batch.Argument<int?>(MaxAge) is { } seconds ? TimeSpan.FromSeconds(seconds) : null, batch.Argument<bool>(AllowStale));

    private static FieldError TooMany(int count) =>
        new(ErrorCodes.BadUserInput, $"At most {FindCitizens.MostLookups} citizens can be looked up at once; {count} were asked for. Split the list.");
}
