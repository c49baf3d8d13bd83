using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Reads a request, or says what is wrong with it.</summary>
internal static class GraphQLRequestReader
{
    public const int LargestBody = 1024 * 1024;

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private static readonly BadRequest TooLarge =
        new(StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MB. Send a smaller query, or fewer look-ups at once.");

    public static async Task<(GraphQLRequest? Request, BadRequest? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            return (null, new(StatusCodes.Status415UnsupportedMediaType, "Send the request as JSON, with Content-Type: application/json."));
        }
        if (request.ContentLength > LargestBody)
        {
            return (null, TooLarge);
        }
        while (true)
        {
            ReadResult read;
            try
            {
                read = await request.BodyReader.ReadAsync(cancellation);
            }
            catch (IOException error) when (error is not BadHttpRequestException)
            {
                return (null, Bad("The body broke off, or its chunks are not HTTP."));
            }
            if (read.Buffer.Length <= LargestBody && !read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }
            var answer = read.Buffer.Length > LargestBody ? (null, TooLarge) : Parse(read.Buffer);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return answer;
        }
    }

    /// <summary>The request in an object of JSON, as every transport carries it.</summary>
    public static (GraphQLRequest?, BadRequest?) Parse(ReadOnlySequence<byte> body)
    {
        ReadOnlyMemory<byte> bytes = body.IsSingleSegment ? body.First : body.ToArray();
        if (!Utf8.IsValid(bytes.Span))
        {
            return (null, Bad("The body is not UTF-8."));
        }
        try
        {
            using var document = JsonDocument.Parse(bytes, Json);
            return HasHalfCharacter(bytes.Span) ? (null, HalfCharacter) : Read(document.RootElement);
        }
        catch (JsonException error)
        {
            return (null, Bad(error.LineNumber is { } line
                ? $"The body is not JSON: see line {line + 1}, byte {error.BytePositionInLine + 1}."
                : "The body names a thing twice."));
        }
        catch (InvalidOperationException)
        {
            // The check for names given twice reads them, and a name may hold such an escape.
            return (null, HalfCharacter);
        }
    }

    /// <summary>Whether some text escapes one half of a surrogate pair (RFC 8259, section 8.2): no text at all, nobody can read it.</summary>
    private static bool HasHalfCharacter(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
        {
            return false;
        }
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsText(ref reader))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static (GraphQLRequest?, BadRequest?) Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return (null, Bad("The body must be a JSON object with \"query\"."));
        }
        if (!body.TryGetProperty("query"u8, out var query) || query.ValueKind != JsonValueKind.String)
        {
            return (null, Bad("\"query\" is missing, or is not a string."));
        }
        if (body.TryGetProperty("operationName"u8, out var name) && name.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
        {
            return (null, Bad("\"operationName\" is not a string."));
        }
        if (body.TryGetProperty("variables"u8, out var variables) && variables.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            return (null, Bad("\"variables\" is not an object."));
        }
        if (body.TryGetProperty("extensions"u8, out var extensions) && extensions.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            return (null, Bad("\"extensions\" is not an object."));
        }
        return (new GraphQLRequest(
            Encoding.UTF8.GetBytes(query.GetString()!),
            name.ValueKind == JsonValueKind.String ? name.GetString() : null,
            variables.ValueKind == JsonValueKind.Object ? variables.Clone() : default), null);
    }

    private static BadRequest HalfCharacter => Bad("A text in the body escapes one half of a surrogate pair; send both halves.");

    private static BadRequest Bad(string message) => new(StatusCodes.Status400BadRequest, message);
}
