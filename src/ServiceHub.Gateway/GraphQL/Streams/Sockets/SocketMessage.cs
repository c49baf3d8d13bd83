using System.Runtime.InteropServices;
using System.Text.Json;

namespace ServiceHub.Gateway.GraphQL.Streams.Sockets;

/// <summary>A message of a client.</summary>
/// <param name="Type">What it says.</param>
/// <param name="Id">The operation's, where it is about one.</param>
/// <param name="Authorization">Of <c>connection_init</c>: the values of that name in its payload.</param>
/// <param name="Request">Of <c>subscribe</c>: its payload.</param>
internal sealed record SocketMessage(SocketMessageType Type, string Id, IReadOnlyList<string> Authorization, GraphQLRequest? Request)
{
    private const int LongestId = 256;
    private const string NoId = "The message needs an id, a text of 1 to 256 characters.";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <returns>The message, or why it is none.</returns>
    public static (SocketMessage? Message, string? Problem) Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Strict);
            return Read(json.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter for a text that escapes one half of a surrogate pair.
            return (null, "The message is not JSON, or names a thing twice.");
        }
    }

    private static (SocketMessage?, string?) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || TypeOf(json) is not { } type)
        {
            return (null, "The message is not an object with a type that a client may send.");
        }
        var payload = json.TryGetProperty("payload"u8, out var given) && given.ValueKind != JsonValueKind.Null ? given : default;
        if (payload.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined) && type != SocketMessageType.Complete)
        {
            return (null, "The message's payload is not an object.");
        }
        return type switch
        {
            SocketMessageType.ConnectionInit => (new SocketMessage(type, "", AuthorizationIn(payload), null), null),
            SocketMessageType.Subscribe => ReadSubscribe(json, payload),
            SocketMessageType.Complete => ReadId(json) is { } id ? (new SocketMessage(type, id, [], null), null) : (null, NoId),
            _ => (new SocketMessage(type, "", [], null), null),
        };
    }

    private static (SocketMessage?, string?) ReadSubscribe(JsonElement json, JsonElement payload)
    {
        if (ReadId(json) is not { } id)
        {
            return (null, NoId);
        }
        if (payload.ValueKind == JsonValueKind.Undefined)
        {
            return (null, "The message needs a payload.");
        }
        // The message's bytes are gone with the next one.
        var (request, problem) = GraphQLRequestJson.Read(JsonMarshal.GetRawUtf8Value(payload).ToArray());
        return request is null ? (null, problem!.Message) : (new SocketMessage(SocketMessageType.Subscribe, id, [], request), null);
    }

    private static SocketMessageType? TypeOf(JsonElement json) =>
        json.TryGetProperty("type"u8, out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString() switch
            {
                "connection_init" => SocketMessageType.ConnectionInit,
                "ping" => SocketMessageType.Ping,
                "pong" => SocketMessageType.Pong,
                "subscribe" => SocketMessageType.Subscribe,
                "complete" => SocketMessageType.Complete,
                _ => null,
            }
            : null;

    private static string? ReadId(JsonElement json) =>
        json.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= LongestId } text ? text : null;

    private static List<string> AuthorizationIn(JsonElement payload) => payload.ValueKind == JsonValueKind.Undefined
        ? []
        : [.. payload.EnumerateObject()
            .Where(entry => entry.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && entry.Value.ValueKind == JsonValueKind.String)
            .Select(entry => entry.Value.GetString()!)];
}
