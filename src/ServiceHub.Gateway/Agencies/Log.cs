using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Gateway.Agencies;

internal static partial class Log
{
    [LoggerMessage(EventId = 220, Level = LogLevel.Information, Message = "{Agency}: {File} loaded, {Records} records, {Rejected} rejected. {Detail}")]
    public static partial void FileLoaded(ILogger logger, string agency, string file, long records, long rejected, string detail);

    [LoggerMessage(EventId = 221, Level = LogLevel.Warning, Message = "{Agency}: {File} not loaded ({Outcome}): {Detail}")]
    public static partial void FileNotLoaded(ILogger logger, string agency, string file, IntakeOutcome outcome, string? detail);

    [LoggerMessage(EventId = 227, Level = LogLevel.Information, Message = "{Agency} told of changes in the records of {Citizens} citizens (none: of all)")]
    public static partial void RecordsChanged(ILogger logger, string agency, int? citizens);

    [LoggerMessage(EventId = 222, Level = LogLevel.Warning, Message = "{Agency}: {Problem} ({Exception})")]
    public static partial void IntakeProblem(ILogger logger, string agency, string problem, Type? exception);

    [LoggerMessage(EventId = 223, Level = LogLevel.Information, Message = "{Agency}: the changed manifest holds from now on")]
    public static partial void ManifestTaken(ILogger logger, string agency);

    [LoggerMessage(EventId = 224, Level = LogLevel.Warning, Message = "A changed manifest is not taken, the agency is asked as before. {Error}")]
    public static partial void ManifestNotTaken(ILogger logger, ManifestError error);

    [LoggerMessage(EventId = 225, Level = LogLevel.Warning, Message = "The manifests cannot be looked at; the agencies are asked as before")]
    public static partial void ManifestsNotRead(ILogger logger, Exception error);

    [LoggerMessage(EventId = 226, Level = LogLevel.Warning, Message = "Kept answers that have expired could not be removed")]
    public static partial void AnswersNotRemoved(ILogger logger, Exception error);
}
