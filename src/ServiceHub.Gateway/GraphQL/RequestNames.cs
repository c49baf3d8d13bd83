namespace ServiceHub.Gateway.GraphQL;

/// <summary>By what a request is known.</summary>
/// <param name="Id">To the hub's operators and in the disclosure log.</param>
/// <param name="Key">To the client, which makes it again under the same key; null when it gave none.</param>
internal sealed record RequestNames(string Id, IdempotencyHeader? Key);
