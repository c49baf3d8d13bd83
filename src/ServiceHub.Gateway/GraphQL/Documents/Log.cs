namespace ServiceHub.Gateway.GraphQL.Documents;

internal static partial class Log
{
    [LoggerMessage(EventId = 320, Level = LogLevel.Information, Message = "{Documents} trusted documents planned in {ElapsedMs:F0} ms")]
    public static partial void DocumentsPlanned(ILogger logger, int documents, double elapsedMs);

    [LoggerMessage(EventId = 321, Level = LogLevel.Warning, Message = "Trusted documents could not be read to be planned ({Exception})")]
    public static partial void DocumentsNotPlanned(ILogger logger, Type exception);

    [LoggerMessage(EventId = 322, Level = LogLevel.Warning, Message = "The trusted document {Sha256} of {ClientId} does not fit the contract any more")]
    public static partial void DocumentDoesNotFit(ILogger logger, string clientId, string sha256);

    [LoggerMessage(EventId = 323, Level = LogLevel.Warning, Message = "Which trusted documents were used could not be noted ({Exception})")]
    public static partial void UseNotSaved(ILogger logger, Type exception);
}
