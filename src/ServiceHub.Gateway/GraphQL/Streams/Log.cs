namespace ServiceHub.Gateway.GraphQL.Streams;

internal static partial class Log
{
    [LoggerMessage(EventId = 310, Level = LogLevel.Error, Message = "An operation failed over WebSocket")]
    public static partial void OperationFailed(ILogger logger, Exception error);

    [LoggerMessage(EventId = 311, Level = LogLevel.Information, Message = "WebSocket of {Client} opened")]
    public static partial void SocketOpened(ILogger logger, string client);

    [LoggerMessage(EventId = 312, Level = LogLevel.Information, Message = "WebSocket of {Client} closes with {Code}")]
    public static partial void SocketClosed(ILogger logger, string client, int code);
}
