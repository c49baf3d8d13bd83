namespace ServiceHub.Gateway.IdentityCards;

internal static partial class Log
{
    [LoggerMessage(EventId = 245, Level = LogLevel.Warning, Message = "Batches of verifications cannot be worked on now ({Exception}); it is tried again")]
    public static partial void WorkFailed(ILogger logger, Type exception);

    [LoggerMessage(EventId = 246, Level = LogLevel.Warning, Message = "Another gateway took over the batches of verifications")]
    public static partial void LeaseLost(ILogger logger);
}
