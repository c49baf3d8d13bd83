using Microsoft.Extensions.Logging;

namespace ServiceHub.Services.Protections;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Emergency access {Access} was opened by the client {Client}: it waits for review (breakGlassAccesses).")]
    public static partial void GlassBroken(ILogger logger, string access, string client);
}
