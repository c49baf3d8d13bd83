using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Federation;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;

namespace ServiceHub.Services.Citizens;

/// <summary>Finds the citizens to whom a router's other subgraphs refer by <c>Citizen.id</c>.</summary>
/// <param name="citizens">Finds them as <c>Query.citizens</c> does.</param>
internal sealed class CitizenEntities(FindCitizens citizens)
{
    private const string Id = "id";

    /// <summary>For whom a selection of <c>Query._entities</c> asks.</summary>
    public static IEnumerable<CitizenLookup> Lookups(FieldArguments arguments)
    {
        List<CitizenLookup> lookups = [.. Subgraph.References(arguments, HubContract.CitizenType, Id).Select(id => new CitizenLookup(NationalId: null, id))];
        return lookups.Count <= FindCitizens.MostLookups ? lookups : [];
    }

    public async ValueTask<IReadOnlyList<Resolved<CitizenView?>>> FindAsync(EntityBatch batch) => await citizens.FindAsync(
        [.. batch.Keys.Select(key => new CitizenLookup(NationalId: null, key.Get<string>(Id)))], Freshness.Usual, batch.State<Operation>(), batch.Cancellation);
}
