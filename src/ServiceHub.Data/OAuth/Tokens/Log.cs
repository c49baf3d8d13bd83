using Microsoft.Extensions.Logging;

namespace ServiceHub.Data.OAuth.Tokens;

internal static partial class Log
{
    [LoggerMessage(EventId = 500, Level = LogLevel.Error, Message = "The history of tokens cannot be written; no token is issued until it can")]
    public static partial void HistoryNotWritten(ILogger logger, Exception error);

    [LoggerMessage(EventId = 501, Level = LogLevel.Error, Message = "The hub stops without having written the history of {Tokens} tokens")]
    public static partial void HistoryLost(ILogger logger, int tokens);
}
