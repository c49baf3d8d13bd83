namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>The section <c>Streams</c>: what clients may hold open, and how long the hub waits for them.</summary>
internal sealed class StreamOptions
{
    public const string Section = "Streams";

    private const int SmallestMessage = 16 * 1024;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>WebSockets, event streams and answers in parts that a client holds at once.</summary>
    public int PerClient { get; set; } = 100;

    /// <summary>WebSockets that have not shown a token yet, of all clients together.</summary>
    public int UnauthenticatedSockets { get; set; } = 1000;

    /// <summary>Operations under way on a WebSocket.</summary>
    public int OperationsPerSocket { get; set; } = 100;

    /// <summary>Bytes of the messages that brought the operations under way on a WebSocket.</summary>
    public int BytesPerSocket { get; set; } = 4 * 1024 * 1024;

    /// <summary>Bytes of a message that a WebSocket brings once it has shown a token.</summary>
    public int LargestMessage { get; set; } = 1024 * 1024;

    /// <summary>How long a WebSocket may stay without <c>connection_init</c>.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After how long a silence a sign of life is sent.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may leave a message, an event or a part unread before it is given up.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <returns>One sentence for each error, naming the key to set.</returns>
    public IReadOnlyList<string> Errors() =>
    [
        .. new[] { (PerClient, nameof(PerClient)), (UnauthenticatedSockets, nameof(UnauthenticatedSockets)), (OperationsPerSocket, nameof(OperationsPerSocket)) }
            .Where(limit => limit.Item1 < 1).Select(limit => $"{Section}:{limit.Item2} must be at least 1."),
        .. LargestMessage is >= SmallestMessage and <= GraphQLRequestReader.LargestBody
            ? Array.Empty<string>()
            : [$"{Section}:{nameof(LargestMessage)} must be from {SmallestMessage} to {GraphQLRequestReader.LargestBody} bytes."],
        .. BytesPerSocket < LargestMessage ? [$"{Section}:{nameof(BytesPerSocket)} must be {nameof(LargestMessage)} or more."] : Array.Empty<string>(),
        .. new[] { (InitTimeout, nameof(InitTimeout)), (KeepAlive, nameof(KeepAlive)), (SendTimeout, nameof(SendTimeout)) }
            .Where(wait => wait.Item1 < TimeSpan.FromSeconds(1) || wait.Item1 > LongestWait)
            .Select(wait => $"{Section}:{wait.Item2} must be from 1 second to 1 hour."),
    ];
}
