namespace ServiceHub.Gateway.Retention;

internal static partial class Log
{
    [LoggerMessage(EventId = 1110, Level = LogLevel.Information, Message = "Removed {Rows} rows that were kept for long enough")]
    public static partial void Removed(ILogger logger, int rows);

    [LoggerMessage(EventId = 1111, Level = LogLevel.Warning, Message = "What was kept for long enough could not be removed; it is tried again")]
    public static partial void NotRemoved(ILogger logger, Exception error);
}
