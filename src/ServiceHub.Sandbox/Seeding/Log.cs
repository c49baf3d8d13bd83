using Microsoft.Extensions.Logging;

namespace ServiceHub.Sandbox.Seeding;

internal static partial class Log
{
    [LoggerMessage(EventId = 410, Level = LogLevel.Information, Message = "Entering people into the shared profile: {Done} so far")]
    public static partial void PeopleEntered(ILogger logger, int done);
}
