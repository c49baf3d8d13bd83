using ServiceHub.Adapters;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Access;

namespace ServiceHub.Services;

/// <summary>What a slice is bound to.</summary>
/// <param name="Schema">The contract.</param>
/// <param name="Map">Takes the resolvers.</param>
/// <param name="Roots">Learns which fields ask for citizens.</param>
/// <param name="Agencies">The agencies, or those that would be where their fit is only tried.</param>
public sealed record SliceBinding(Schema Schema, ResolverMap Map, CitizenRoots Roots, AgencyCatalogue Agencies);
