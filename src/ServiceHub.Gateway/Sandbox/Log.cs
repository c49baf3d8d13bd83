namespace ServiceHub.Gateway.Sandbox;

internal static partial class Log
{
    [LoggerMessage(EventId = 400, Level = LogLevel.Information, Message = "The sandbox is ready; its clients and people stand in {Directory}")]
    public static partial void SandboxReady(ILogger logger, string directory);
}
