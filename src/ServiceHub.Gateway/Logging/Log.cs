namespace ServiceHub.Gateway.Logging;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {ElapsedMs:F1} ms for {ClientId}")]
    public static partial void RequestEnded(ILogger logger, string method, string route, int status, double elapsedMs, string clientId);
}
