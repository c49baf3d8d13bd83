using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Net.Http.Headers;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Reads a request, or says what is wrong with it.</summary>
internal static class GraphQLRequestReader
{
    /// <summary>Ten thousand cards to be verified, with references of the client's own.</summary>
    public const int LargestBody = 4 * 1024 * 1024;

    private static readonly BadRequest TooLarge = new(StatusCodes.Status413PayloadTooLarge, ErrorCodes.BadRequest,
        "The body is larger than 4 MB. Send a smaller query, or fewer items at once.");

    private static readonly BadRequest NotJson = new(StatusCodes.Status415UnsupportedMediaType, ErrorCodes.BadRequest,
        "Send the request as JSON in UTF-8, with Content-Type: application/json and no Content-Encoding.");

    private static readonly BadRequest BrokenOff = BadRequest.Because("The body broke off, or its chunks are not HTTP.");

    /// <summary>The request, to be disposed once its execution has ended, or what is wrong with it.</summary>
    public static ValueTask<(GraphQLRequest? Request, BadRequest? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        HttpMethods.IsGet(request.Method) ? ValueTask.FromResult(GraphQLRequestUrl.Read(request.Query))
        : !IsJson(request) ? ValueTask.FromResult<(GraphQLRequest?, BadRequest?)>((null, NotJson))
        : request.ContentLength > LargestBody ? ValueTask.FromResult<(GraphQLRequest?, BadRequest?)>((null, TooLarge))
        : ReadBodyAsync(request.BodyReader, cancellation);

    private static bool IsJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && (request.ContentType == "application/json"
            || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))));

    private static async ValueTask<(GraphQLRequest? Request, BadRequest? Problem)> ReadBodyAsync(PipeReader body, CancellationToken cancellation)
    {
        while (true)
        {
            ReadResult read;
            try
            {
                read = await body.ReadAsync(cancellation);
            }
            catch (IOException error) when (error is not BadHttpRequestException)
            {
                return (null, BrokenOff);
            }
            if (read.Buffer.Length > LargestBody)
            {
                body.AdvanceTo(read.Buffer.End);
                return (null, TooLarge);
            }
            if (read.IsCompleted)
            {
                return read.Buffer.IsSingleSegment ? ReadInPlace(body, read.Buffer) : ReadCopy(body, read.Buffer);
            }
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static (GraphQLRequest?, BadRequest?) ReadInPlace(PipeReader body, in ReadOnlySequence<byte> bytes)
    {
        var answer = GraphQLRequestJson.Read(bytes.First);
        if (answer.Request is { } request)
        {
            request.Hold(body, bytes.End);
        }
        else
        {
            body.AdvanceTo(bytes.End);
        }
        return answer;
    }

    private static (GraphQLRequest?, BadRequest?) ReadCopy(PipeReader body, in ReadOnlySequence<byte> bytes)
    {
        var length = (int)bytes.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        bytes.CopyTo(copy);
        body.AdvanceTo(bytes.End);
        var answer = GraphQLRequestJson.Read(copy.AsMemory(0, length));
        if (answer.Request is { } request)
        {
            request.Hold(copy);
        }
        else
        {
            ArrayPool<byte>.Shared.Return(copy, clearArray: true);
        }
        return answer;
    }
}
