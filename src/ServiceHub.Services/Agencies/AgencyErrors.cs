using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Services.Agencies;

/// <summary>What clients are told when an agency fails.</summary>
internal static class AgencyErrors
{
    public static FieldError Unavailable(string message, Agency agency, AgencyFailure failure) => new(
        ErrorCodes.AgencyUnavailable, message, new Dictionary<string, object?> { ["agency"] = agency.Name, ["cause"] = Cause(failure.Code) });

    private static string Cause(AgencyFailureCode code) => code switch
    {
        AgencyFailureCode.Refused => "REFUSED",
        AgencyFailureCode.Malformed => "MALFORMED",
        AgencyFailureCode.TooBusy => "TOO_BUSY",
        AgencyFailureCode.TimedOut => "TIMED_OUT",
        _ => "UNAVAILABLE",
    };
}
