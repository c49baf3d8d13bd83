namespace ServiceHub.Gateway.GraphQL;

/// <summary>Marks the endpoint for what goes before it.</summary>
internal sealed class GraphQLMetadata;
