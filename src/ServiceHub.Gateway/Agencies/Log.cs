using ServiceHub.Adapters.Intake;

namespace ServiceHub.Gateway.Agencies;

internal static partial class Log
{
    [LoggerMessage(EventId = 220, Level = LogLevel.Information, Message = "{Agency}: {File} loaded, {Records} records, {Rejected} rejected. {Detail}")]
    public static partial void FileLoaded(ILogger logger, string agency, string file, long records, long rejected, string detail);

    [LoggerMessage(EventId = 221, Level = LogLevel.Warning, Message = "{Agency}: {File} not loaded ({Outcome}): {Detail}")]
    public static partial void FileNotLoaded(ILogger logger, string agency, string file, IntakeOutcome outcome, string? detail);

    [LoggerMessage(EventId = 222, Level = LogLevel.Warning, Message = "{Agency}: {Problem} ({Exception})")]
    public static partial void IntakeProblem(ILogger logger, string agency, string problem, Type? exception);
}
