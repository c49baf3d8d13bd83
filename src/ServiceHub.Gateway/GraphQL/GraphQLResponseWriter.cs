using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Writes an answer.</summary>
internal static class GraphQLResponseWriter
{
    /// <summary>
    /// Who asked for the GraphQL media type gets 400 for a request that was refused before execution; who asked for plain JSON
    /// gets 200 (GraphQL over HTTP, section 6.4).
    /// </summary>
    /// <param name="response">Takes the answer.</param>
    /// <param name="mediaType">One of <see cref="MediaTypes"/>.</param>
    /// <param name="result">The answer.</param>
    /// <param name="extensions">What stands beside its data.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async ValueTask WriteAsync(
        HttpResponse response, string mediaType, ExecutionResult result, IReadOnlyDictionary<string, object?>? extensions, CancellationToken cancellation)
    {
        response.StatusCode = result.HasData || mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        SetHeaders(response, mediaType);
        CostHeader.Set(response, result);
        var body = response.BodyWriter;
        result.WriteTo(body, extensions);
        // Nothing has left yet: a known length spares the chunks, and tells the compression whether it is worth while.
        response.ContentLength = body.UnflushedBytes;
        await body.FlushAsync(cancellation);
    }

    /// <summary>Writes a mutation's answer once more; it had data, or it would have been refused before it ran.</summary>
    public static async Task WriteKeptAsync(HttpResponse response, string mediaType, ReadOnlyMemory<byte> answer, CancellationToken cancellation)
    {
        SetHeaders(response, mediaType);
        response.ContentLength = answer.Length;
        await response.BodyWriter.WriteAsync(answer, cancellation);
    }

    /// <summary>What stands above every answer of the endpoint.</summary>
    public static void SetHeaders(HttpResponse response, string mediaType)
    {
        response.ContentType = mediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Origin";
    }
}
