using System.Buffers;
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

    /// <returns>The message, or why it is none.</returns>
    public static (SocketMessage? Message, BadRequest? Problem) Read(ReadOnlyMemory<byte> text) =>
        GraphQLRequestReader.Parse(new ReadOnlySequence<byte>(text), Read);

    private static (SocketMessage?, BadRequest?) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || TypeOf(json) is not { } type)
        {
            return (null, Wrong("The message is not an object with a type that a client may send."));
        }
        var payload = json.TryGetProperty("payload"u8, out var given) && given.ValueKind != JsonValueKind.Null ? given : default;
        if (payload.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined) && type != SocketMessageType.Complete)
        {
            return (null, Wrong("The message's payload is not an object."));
        }
        return type switch
        {
            SocketMessageType.ConnectionInit => (new SocketMessage(type, "", AuthorizationIn(payload), null), null),
            SocketMessageType.Subscribe => ReadSubscribe(json, payload),
            SocketMessageType.Complete => ReadId(json) is { } id ? (new SocketMessage(type, id, [], null), null) : (null, NoId),
            _ => (new SocketMessage(type, "", [], null), null),
        };
    }

    private static (SocketMessage?, BadRequest?) ReadSubscribe(JsonElement json, JsonElement payload)
    {
        if (ReadId(json) is not { } id)
        {
            return (null, NoId);
        }
        var (request, problem) = payload.ValueKind == JsonValueKind.Undefined ? (null, Wrong("A subscribe needs a payload.")) : GraphQLRequestReader.Read(payload);
        return request is null ? (null, problem) : (new SocketMessage(SocketMessageType.Subscribe, id, [], request), null);
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

    private static BadRequest NoId => Wrong("The message needs an id, a text of 1 to 256 characters.");

    private static BadRequest Wrong(string message) => new(StatusCodes.Status400BadRequest, message);
}
