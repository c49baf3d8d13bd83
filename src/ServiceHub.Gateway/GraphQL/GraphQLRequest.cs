using System.Text.Json;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>The JSON body of a POST (GraphQL over HTTP, section 4.1).</summary>
/// <param name="Query">The document in UTF-8.</param>
/// <param name="OperationName">Which of its operations; null when there is but one.</param>
/// <param name="Variables">An object, or undefined.</param>
internal sealed record GraphQLRequest(ReadOnlyMemory<byte> Query, string? OperationName, JsonElement Variables);
