using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Services.Agencies;

/// <summary>What clients are told when an agency fails.</summary>
internal static class AgencyErrors
{
    public static FieldError Unavailable(string message, AgencyOperation from, AgencyFailure failure)
    {
        var extensions = new Dictionary<string, object?>
        {
            ["agency"] = from.Agency.Name,
            ["operation"] = from.Name,
            ["cause"] = Cause(failure.Code),
            ["origin"] = failure.Origin == AgencyFailureOrigin.Hub ? "HUB" : "AGENCY",
        };
        if (failure.RetryAfter is { } wait)
        {
            extensions["retryAfter"] = (int)Math.Ceiling(wait.TotalSeconds);
        }
        return new(ErrorCodes.AgencyUnavailable, message, extensions);
    }

    /// <summary>A part of the records would be taken for all of them.</summary>
    public static FieldError TooMany(AgencyOperation from) => new(
        ErrorCodes.TooManyResults,
        $"{from.Agency.Title.En} holds more than {from.MaxRecords} records of this person, and none is shown. Ask for them there.",
        new Dictionary<string, object?> { ["agency"] = from.Agency.Name, ["maximum"] = from.MaxRecords });

    public static string Cause(AgencyFailureCode code) => code switch
    {
        AgencyFailureCode.Refused => "REFUSED",
        AgencyFailureCode.Malformed => "MALFORMED",
        AgencyFailureCode.TooBusy => "TOO_BUSY",
        AgencyFailureCode.TimedOut => "TIMED_OUT",
        _ => "UNAVAILABLE",
    };
}
