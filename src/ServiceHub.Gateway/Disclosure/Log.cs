namespace ServiceHub.Gateway.Disclosure;

internal static partial class Log
{
    [LoggerMessage(EventId = 1100, Level = LogLevel.Error, Message = "The disclosure log could not be numbered or signed; it is tried again")]
    public static partial void NotKept(ILogger logger, Exception error);
}
