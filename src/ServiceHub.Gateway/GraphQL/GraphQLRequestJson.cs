using System.Text.Json;
using System.Text.Unicode;
using ServiceHub.Gateway.GraphQL.Documents;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Reads the JSON object of a request where it lies (GraphQL over HTTP, section 5.1).</summary>
internal static class GraphQLRequestJson
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private static readonly BadRequest NotUtf8 = BadRequest.Because("The body is not UTF-8.");
    private static readonly BadRequest NoObject = BadRequest.Because("The body must be a JSON object with \"query\".");
    private static readonly BadRequest Batch =
        BadRequest.Because("Batching is not offered: send one JSON object with \"query\". One document may ask for many things at once.");

    private static readonly BadRequest Twice = BadRequest.Because("The JSON names a thing twice.");
    private static readonly BadRequest HalfCharacter =
        BadRequest.Because("A text in the JSON escapes one half of a surrogate pair; send both halves.");

    private static readonly BadRequest NoQuery = BadRequest.Because("\"query\" is not a string.");
    private static readonly BadRequest NoDocumentId = BadRequest.Because("\"documentId\" is not a string.");
    private static readonly BadRequest NoOperationName = BadRequest.Because("\"operationName\" is not a string.");
    private static readonly BadRequest NoVariables = BadRequest.Because("\"variables\" is not an object.");
    private static readonly BadRequest NoExtensions = BadRequest.Because("\"extensions\" is not an object.");

    /// <summary>The request, or what is wrong with it.</summary>
    /// <param name="json">One JSON object; the request lies in it.</param>
    public static (GraphQLRequest? Request, BadRequest? Problem) Read(ReadOnlyMemory<byte> json) =>
        Guarded(new GraphQLRequest(), json, static (request, json) => ReadObject(request, json));

    /// <summary>Puts the objects that a URL gives as texts into the request.</summary>
    public static BadRequest? ReadObjects(GraphQLRequest request, ReadOnlyMemory<byte> variables, ReadOnlyMemory<byte> extensions) =>
        (variables.IsEmpty ? null : Guarded(request, variables, static (request, json) => ReadWhole(request, json, Member.Variables)).Problem)
        ?? (extensions.IsEmpty ? null : Guarded(request, extensions, static (request, json) => ReadWhole(request, json, Member.Extensions)).Problem);

    private static (GraphQLRequest? Request, BadRequest? Problem) Guarded(
        GraphQLRequest request, ReadOnlyMemory<byte> json, Func<GraphQLRequest, ReadOnlyMemory<byte>, BadRequest?> read)
    {
        BadRequest? problem;
        try
        {
            problem = Utf8.IsValid(json.Span) ? read(request, json) : NotUtf8;
        }
        catch (JsonException error)
        {
            problem = error.LineNumber is { } line
                ? BadRequest.Because($"The JSON breaks at line {line + 1}, byte {error.BytePositionInLine + 1}.")
                : Twice;
        }
        catch (InvalidOperationException)
        {
            // Whatever reads a name or a text that holds such an escape throws this.
            problem = HalfCharacter;
        }
        if (problem is null)
        {
            return (request, null);
        }
        request.Dispose();
        return (null, problem);
    }

    private static BadRequest? ReadObject(GraphQLRequest request, ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.StartArray ? Batch : NoObject;
        }
        var names = default(MemberNames);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!names.TryAdd(ref reader, out var member))
            {
                return Twice;
            }
            reader.Read();
            if (ReadMember(request, json, ref reader, member) is { } problem)
            {
                return problem;
            }
        }
        // What follows the object is refused here.
        reader.Read();
        return DocumentReference.Read(request);
    }

    private static BadRequest? ReadWhole(GraphQLRequest request, ReadOnlyMemory<byte> json, Member member)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        var problem = ReadMember(request, json, ref reader, member);
        reader.Read();
        return problem;
    }

    private static BadRequest? ReadMember(GraphQLRequest request, ReadOnlyMemory<byte> json, ref Utf8JsonReader reader, Member member)
    {
        switch (member)
        {
            case Member.Query:
                return ReadQuery(request, json, ref reader);
            case Member.DocumentId:
                request.DocumentId = ReadText(ref reader, out var isId);
                return isId ? null : NoDocumentId;
            case Member.OperationName:
                request.OperationName = ReadText(ref reader, out var isName);
                return isName ? null : NoOperationName;
            case Member.Variables when reader.TokenType == JsonTokenType.StartObject:
                request.HoldVariables(ReadValue(json, ref reader));
                return null;
            case Member.Extensions when reader.TokenType == JsonTokenType.StartObject:
                request.HoldExtensions(ReadValue(json, ref reader));
                return null;
            case Member.Variables:
                return reader.TokenType == JsonTokenType.Null ? null : NoVariables;
            case Member.Extensions:
                return reader.TokenType == JsonTokenType.Null ? null : NoExtensions;
            default:
                ReadValue(json, ref reader).Dispose();
                return null;
        }
    }

    private static BadRequest? ReadQuery(GraphQLRequest request, ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return reader.TokenType == JsonTokenType.Null ? null : NoQuery;
        }
        if (reader.ValueIsEscaped)
        {
            request.UnescapeQuery(ref reader);
        }
        else
        {
            request.Query = json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        }
        return null;
    }

    /// <returns>The text; null for null.</returns>
    private static string? ReadText(ref Utf8JsonReader reader, out bool isText)
    {
        isText = reader.TokenType is JsonTokenType.String or JsonTokenType.Null;
        return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }

    private static JsonDocument ReadValue(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var value = json[start..(int)reader.BytesConsumed];
        DemandWholeCharacters(value.Span);
        return JsonDocument.Parse(value, Strict);
    }

    /// <summary>A text that escapes one half of a surrogate pair (RFC 8259, section 8.2) is no text at all, nobody can read it.</summary>
    /// <exception cref="InvalidOperationException">There is one.</exception>
    private static void DemandWholeCharacters(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
        {
            return;
        }
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                _ = reader.GetString();
            }
        }
    }
}
