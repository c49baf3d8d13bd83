using Microsoft.Net.Http.Headers;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>The media types of GraphQL over HTTP (draft of 2025, section 5) and which of them a client prefers.</summary>
internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";

    private static readonly MediaTypeHeaderValue GraphQLResponseType = new("application/graphql-response+json");
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>
    /// The client's first choice of the two. Without an <c>Accept</c> header or with <c>*/*</c> it is plain JSON, which every
    /// client reads.
    /// </summary>
    public static string Negotiate(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept.Where(type => type.Quality != 0).OrderByDescending(type => type.Quality ?? 1);
        foreach (var type in accepted)
        {
            if (JsonType.IsSubsetOf(type))
            {
                return Json;
            }
            if (GraphQLResponseType.IsSubsetOf(type))
            {
                return GraphQLResponse;
            }
        }
        return Json;
    }
}
