using Microsoft.Extensions.Logging;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Services.Agencies;

internal static partial class Log
{
    [LoggerMessage(EventId = 200, Level = LogLevel.Warning, Message = "{Agency} failed with {Code} (origin {Origin}) for {Citizens} citizens: {Detail} ({Exception})")]
    public static partial void AgencyFailed(ILogger logger, string agency, AgencyFailureCode code, AgencyFailureOrigin origin, int citizens, string detail, Type? exception);
}
