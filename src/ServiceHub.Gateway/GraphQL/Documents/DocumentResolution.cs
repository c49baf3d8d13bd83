using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>The document that a request asks for, or why there is none.</summary>
/// <param name="Query">The document in UTF-8; empty when there is an error.</param>
/// <param name="Error">Why the request is refused; null when it is not.</param>
internal readonly record struct DocumentResolution(ReadOnlyMemory<byte> Query, GraphQLError? Error)
{
    public static implicit operator DocumentResolution(GraphQLError error) => new(default, error);

    public static implicit operator DocumentResolution(ReadOnlyMemory<byte> query) => new(query, null);
}
