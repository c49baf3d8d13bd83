namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>What selection sets ask of an object type.</summary>
/// <param name="Fields">The selections of each response key, in the order of the response.</param>
/// <param name="Usages">The deferred fragments that begin here, outer ones first.</param>
internal sealed record CollectedFields(OrderedDictionary<string, List<CollectedField>> Fields, List<DeferUsage> Usages);
