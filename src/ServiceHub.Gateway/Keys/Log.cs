namespace ServiceHub.Gateway.Keys;

internal static partial class Log
{
    [LoggerMessage(EventId = 30, Level = LogLevel.Information, Message = "The key ring was read again; keys that came: {Added}; keys that went: {Removed}")]
    public static partial void RingTaken(ILogger logger, string added, string removed);

    [LoggerMessage(EventId = 31, Level = LogLevel.Error, Message = "The key ring that was read is not taken, the hub goes on with the last good one. {Reason}")]
    public static partial void RingNotTaken(ILogger logger, string reason);

    [LoggerMessage(EventId = 32, Level = LogLevel.Warning, Message = "The database does not tell whether a key ring that was read fits; it is asked again")]
    public static partial void RingNotJudged(ILogger logger, Exception error);

    [LoggerMessage(EventId = 33, Level = LogLevel.Information, Message = "Moved to the current keys: {Moved} {Table}")]
    public static partial void Moved(ILogger logger, long moved, string table);

    [LoggerMessage(EventId = 34, Level = LogLevel.Error, Message = "{Stuck} {Table} do not open by any key of the ring and were left")]
    public static partial void Stuck(ILogger logger, int stuck, string table);

    [LoggerMessage(EventId = 35, Level = LogLevel.Information, Message = "Nothing is left that older keys of the ring made and the hub can move; keys list tells what they still made")]
    public static partial void Finished(ILogger logger);

    [LoggerMessage(EventId = 36, Level = LogLevel.Warning, Message = "What older keys made could not all be moved to the current ones; it is tried again")]
    public static partial void NotMoved(ILogger logger, Exception error);
}
