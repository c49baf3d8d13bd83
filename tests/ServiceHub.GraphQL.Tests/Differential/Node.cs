namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>What stands behind every object type of a generated schema.</summary>
internal sealed record Node(uint Id, string TypeName);
