using Microsoft.Net.Http.Headers;

namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>Tells from <c>Accept</c> whether a client's first choice is a stream.</summary>
internal static class StreamMediaTypes
{
    /// <summary>The name that Apollo Client gives to the format of graphql-js 17: <c>pending</c>, <c>incremental</c>, <c>completed</c>.</summary>
    private const string SpokenVersion = "v0.2";

    private static readonly string[] SingleResponse = ["application/json", "application/graphql-response+json", "application/*", "*/*"];

    public static StreamMediaType Negotiate(HttpRequest request)
    {
        if (!request.Headers.Accept.Any(MayNameStream))
        {
            return StreamMediaType.None;
        }
        // Without a q every type is equal, and the first named is meant: clients list what they prefer in front.
        foreach (var type in request.GetTypedHeaders().Accept.Where(type => type.Quality != 0).OrderByDescending(type => type.Quality ?? 1))
        {
            if (type.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
            {
                return StreamMediaType.EventStream;
            }
            if (type.MediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase) && IsSpoken(type))
            {
                return StreamMediaType.Multipart;
            }
            if (SingleResponse.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            {
                return StreamMediaType.None;
            }
        }
        return StreamMediaType.None;
    }

    /// <summary>Most requests want no stream, and need not have their header parsed for that.</summary>
    private static bool MayNameStream(string? accept) =>
        accept is not null && (accept.Contains("event-stream", StringComparison.OrdinalIgnoreCase) || accept.Contains("multipart", StringComparison.OrdinalIgnoreCase));

    /// <summary>Who asks for another format (Apollo's <c>deferSpec=20220824</c>, say) could not read this one and gets a single response.</summary>
    private static bool IsSpoken(MediaTypeHeaderValue type) => type.Parameters.All(parameter =>
        !parameter.Name.EndsWith("Spec", StringComparison.OrdinalIgnoreCase)
        || (parameter.Name.Equals("incrementalSpec", StringComparison.OrdinalIgnoreCase) && parameter.GetUnescapedValue().Equals(SpokenVersion, StringComparison.Ordinal)));
}
