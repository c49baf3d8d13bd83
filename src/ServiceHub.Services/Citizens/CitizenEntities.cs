using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Federation;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;

namespace ServiceHub.Services.Citizens;

/// <summary>Finds the citizens to whom a router's other subgraphs refer by <c>Citizen.id</c>.</summary>
/// <param name="citizens">Finds them as <c>Query.citizens</c> does.</param>
internal sealed class CitizenEntities(FindCitizens citizens)
{
    public async ValueTask<IReadOnlyList<Resolved<CitizenView?>>> FindAsync(EntityBatch batch) => await citizens.FindAsync(
        [.. batch.Keys.Select(key => new CitizenLookup(NationalId: null, key.Get<string>("id")))], Freshness.Usual, batch.State<Operation>(), batch.Cancellation);
}
