namespace ServiceHub.Gateway.Hosting;

internal static partial class Log
{
    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "The hub listens on {Addresses}")]
    public static partial void Listening(ILogger logger, string addresses);

    [LoggerMessage(EventId = 11, Level = LogLevel.Information, Message = "The database is up to date; migrations applied: {Migrations}")]
    public static partial void Migrated(ILogger logger, int migrations);

    [LoggerMessage(EventId = 12, Level = LogLevel.Error, Message = "The request failed")]
    public static partial void RequestFailed(ILogger logger, Exception error);
}
