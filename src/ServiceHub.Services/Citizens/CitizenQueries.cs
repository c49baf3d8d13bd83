using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Citizens;

/// <summary>Resolves <c>Query.citizen</c> and <c>Query.citizens</c>.</summary>
/// <param name="citizens">Finds them.</param>
internal sealed class CitizenQueries(FindCitizens citizens)
{
    public void Bind(ResolverMap map)
    {
        map.Input<CitizenLookup>("CitizenLookup");
        map.Query()
            .Argument<CitizenLookup>("citizen", "by")
            .Argument<IReadOnlyList<CitizenLookup>>("citizens", "by")
            .Batch<CitizenView?>("citizen", FindOneAsync)
            .Batch<IReadOnlyList<Resolved<CitizenView?>>?>("citizens", FindManyAsync);
    }

    private async ValueTask<IReadOnlyList<Resolved<CitizenView?>>> FindOneAsync(BatchContext<Root> batch) =>
        await citizens.FindAsync([batch.Argument<CitizenLookup>("by")], batch.State<Operation>(), batch.Cancellation);

    private async ValueTask<IReadOnlyList<Resolved<IReadOnlyList<Resolved<CitizenView?>>?>>> FindManyAsync(BatchContext<Root> batch)
    {
        var lookups = batch.Argument<IReadOnlyList<CitizenLookup>>("by");
        return lookups.Count > FindCitizens.MostLookups
            ? [TooMany(lookups.Count)]
            : [new(await citizens.FindAsync(lookups, batch.State<Operation>(), batch.Cancellation))];
    }

    private static FieldError TooMany(int count) =>
        new(ErrorCodes.BadUserInput, $"At most {FindCitizens.MostLookups} citizens can be looked up at once; {count} were asked for. Split the list.");
}
