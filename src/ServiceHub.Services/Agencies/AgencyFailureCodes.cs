using ServiceHub.Adapters.Contract;

namespace ServiceHub.Services.Agencies;

/// <summary>The catalogue of agency failures as clients see it, in an error's <c>cause</c>.</summary>
internal static class AgencyFailureCodes
{
    public static string Text(AgencyFailureCode code) => code switch
    {
        AgencyFailureCode.Refused => "REFUSED",
        AgencyFailureCode.Malformed => "MALFORMED",
        AgencyFailureCode.TooBusy => "TOO_BUSY",
        AgencyFailureCode.TimedOut => "TIMED_OUT",
        _ => "UNAVAILABLE",
    };
}
