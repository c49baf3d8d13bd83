using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Services.Agencies;

/// <summary>What clients are told when an agency fails.</summary>
internal static class AgencyErrors
{
    public static FieldError Unavailable(string message, Agency agency, AgencyFailure failure) => new(
        ErrorCodes.AgencyUnavailable, message, new Dictionary<string, object?> { ["agency"] = agency.Name, ["cause"] = Cause(failure.Code) });

    /// <summary>A part of the records would be taken for all of them.</summary>
    public static FieldError TooMany(AgencyOperation from) => new(
        ErrorCodes.TooManyResults,
        $"{from.Agency.Title.En} holds more than {from.MaxRecords} records of this person, and none is shown. Ask for them there.",
        new Dictionary<string, object?> { ["agency"] = from.Agency.Name, ["maximum"] = from.MaxRecords });

    private static string Cause(AgencyFailureCode code) => code switch
    {
        AgencyFailureCode.Refused => "REFUSED",
        AgencyFailureCode.Malformed => "MALFORMED",
        AgencyFailureCode.TooBusy => "TOO_BUSY",
        AgencyFailureCode.TimedOut => "TIMED_OUT",
        _ => "UNAVAILABLE",
    };
}
