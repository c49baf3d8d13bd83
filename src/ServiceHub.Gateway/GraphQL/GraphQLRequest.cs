using System.Text.Json;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>The JSON body of a POST (GraphQL over HTTP, section 4.1).</summary>
/// <param name="Query">The document in UTF-8; null when only its hash is given.</param>
/// <param name="Sha256">The document's hash; null when only the document is given.</param>
/// <param name="OperationName">Which of its operations; null when there is but one.</param>
/// <param name="Variables">An object, or undefined.</param>
internal sealed record GraphQLRequest(ReadOnlyMemory<byte>? Query, string? Sha256, string? OperationName, JsonElement Variables);
