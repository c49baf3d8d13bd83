using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.XRoad;

/// <summary>
/// What a security server says went wrong, by the type in the header <c>X-Road-Error</c> (PR-REST, section 4.6) or the code of a SOAP
/// fault (PR-MESS, section 2.5). The message that goes with it may hold anything, and is not read.
/// </summary>
public static class XRoadError
{
    private const int LongestType = 200;

    private static readonly string[] Refusals =
        ["accessdenied", "authenticationfailed", "sslauthenticationfailed", "unknownmember", "invalidclientidentifier"];

    private static readonly string[] Breaches =
        ["inconsistentresponse", "invalidmessage", "invalidbody", "invalidcontenttype", "mimeparsingfailed", "invalidsignaturevalue"];

    /// <summary>The failure of a type such as <c>Server.ServerProxy.AccessDenied</c>; newer servers write <c>access_denied</c>.</summary>
    /// <param name="type">The type as it came.</param>
    /// <returns>The failure; its detail names the type where that has the form of one.</returns>
    public static AgencyFailure ToFailure(string type)
    {
        var isType = type.Length <= LongestType && type.All(sign => char.IsAsciiLetter(sign) || sign is '.' or '_');
        var segments = isType ? type.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant().Split('.') : [];
        var detail = $"X-Road answered {(isType ? type : "an error of no known type")}.";
        return segments switch
        {
            _ when segments.Any(segment => segment.Contains("timeout", StringComparison.Ordinal)) => AgencyFailure.TimedOut(detail),
            ["client", ..] => AgencyFailure.Refused(detail),
            _ when segments.Intersect(Refusals).Any() => AgencyFailure.Refused(detail),
            _ when segments.Intersect(Breaches).Any() => AgencyFailure.Malformed(detail),
            _ => AgencyFailure.Unavailable(detail),
        };
    }
}
