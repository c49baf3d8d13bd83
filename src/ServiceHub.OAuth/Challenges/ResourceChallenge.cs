using ServiceHub.OAuth.Resource;

namespace ServiceHub.OAuth.Challenges;

/// <summary>Values of <c>WWW-Authenticate</c> beside a 401 of the hub's API (RFC 6750 §3, RFC 9449 §7.1, RFC 9728 §5.1).</summary>
public static class ResourceChallenge
{
    private const string Bearer = "Bearer";
    private const string DPoP = "DPoP";

    /// <summary>What a refused client is to bring.</summary>
    /// <param name="failure">Why it is refused; one without a token is told of no error, since it made none (RFC 6750 §3.1).</param>
    /// <param name="issuer">Where what it needs to know stands.</param>
    /// <returns>One challenge for each way in which a token can be sent; the error stands in that of the way in which the token came (RFC 9449 §7.1).</returns>
    public static IReadOnlyList<string> Of(ResourceFailure failure, IssuerAddress issuer) =>
    [
        Challenge(Bearer, "", failure.IsDPoP ? null : failure, issuer),
        Challenge(DPoP, ", algs=\"ES256 PS256\"", failure.IsDPoP ? failure : null, issuer),
    ];

    private static string Challenge(string scheme, string members, ResourceFailure? failure, IssuerAddress issuer)
    {
        var error = failure?.Error is { } code ? $", error=\"{code}\", error_description=\"{failure.Description}\"" : "";
        var scope = failure?.Scope is { } needed ? $", scope=\"{needed}\"" : "";
        return $"{scheme} realm=\"ServiceHub\"{members}, resource_metadata=\"{issuer.ResourceMetadata}\"{error}{scope}";
    }
}
