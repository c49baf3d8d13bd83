using Microsoft.Extensions.Logging;

namespace ServiceHub.Services.IdentityCards;

internal static partial class Log
{
    [LoggerMessage(EventId = 240, Level = LogLevel.Error, Message = "The batch of verifications {Batch} cannot be opened ({Exception}); it is tried again")]
    public static partial void BatchNotOpened(ILogger logger, string batch, Type exception);

    [LoggerMessage(EventId = 241, Level = LogLevel.Warning, Message = "The batch of verifications {Batch} rests for {Rest}, because the agency does not answer")]
    public static partial void BatchRests(ILogger logger, string batch, TimeSpan rest);
}
