using Microsoft.Extensions.Logging;

namespace ServiceHub.Data.AnswerCache;

internal static partial class Log
{
    [LoggerMessage(EventId = 520, Level = LogLevel.Warning, Message = "Kept answers of agencies cannot be read or written; the agencies are asked instead")]
    public static partial void CacheInTrouble(ILogger logger, Exception error);

    [LoggerMessage(EventId = 521, Level = LogLevel.Information, Message = "Kept answers of agencies can be read and written again")]
    public static partial void CacheWellAgain(ILogger logger);
}
