using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>
/// The <c>aud</c> is the issuer as one string (FAPI 2.0 §5.3.2.1, draft-ietf-oauth-rfc7523bis): an assertion that names an endpoint,
/// or several servers, could be made for another server and played to this one.
/// </summary>
internal sealed class AudienceIsTheIssuer(IssuerAddress issuer) : IAssertionCheck
{
    public OAuthError? Check(AssertionUnderTest assertion) =>
        assertion.ClaimText(ClaimNames.Audience) == issuer.Issuer ? null : AssertionErrors.Audience;
}
