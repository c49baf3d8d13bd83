using System.Net.WebSockets;

namespace ServiceHub.Gateway.GraphQL.Streams.Sockets;

/// <summary>
/// Why the hub closes a WebSocket: the codes of <c>graphql-transport-ws</c> and RFC 6455 §7.4. Clients of npm's graphql-ws try
/// again after 4403 with what a fresh look-up of their token gives, and do not after 4401: so 4401 is for what trying again
/// cannot mend.
/// </summary>
/// <param name="Code">The status.</param>
/// <param name="Reason">At most 123 bytes, and nothing that a client sent.</param>
internal sealed record SocketClose(int Code, string Reason)
{
    // RFC 6455 §5.5.1: a control frame holds 125 bytes, two of them the code.
    private const int LongestReason = 123;

    public static SocketClose Stopping { get; } = new((int)WebSocketCloseStatus.EndpointUnavailable, "The hub stops.");

    public static SocketClose TooLarge { get; } = new((int)WebSocketCloseStatus.MessageTooBig, "The message is too large.");

    /// <summary>1013 of the IANA registry.</summary>
    public static SocketClose TooMany { get; } = new(1013, "Your client holds too many streams open. End one, or try again later.");

    public static SocketClose SenderConstrained { get; } = new(4401, "A sender-constrained token is not proven on WebSocket. Use it with text/event-stream.");

    public static SocketClose Expired { get; } = new(4403, "The access token expired. Connect again with another.");

    public static SocketClose OtherProtocol { get; } = new(4406, "Subprotocol not acceptable: the hub speaks graphql-transport-ws.");

    public static SocketClose InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClose TooManyInits { get; } = new(4429, "Too many initialisation requests");

    public static SocketClose Failed { get; } = new(4500, "The hub failed.");

    /// <summary>The protocol would have the operation's id in it; ids are the client's, and a reason is short.</summary>
    public static SocketClose Exists { get; } = new(4409, "A subscriber of this id already exists");

    public static SocketClose Unauthorized { get; } = new(4401, "Unauthorized: send connection_init with {\"Authorization\": \"Bearer <access token>\"} as its payload.");

    public static SocketClose Invalid(string what) => new(4400, what.Length <= LongestReason ? what : "The message is not a request.");

    public static SocketClose Forbidden(string why) => new(4403, why);
}
