using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>Both <c>iss</c> and <c>sub</c> are the client (RFC 7523 §3).</summary>
internal sealed class IssuerIsTheSubject : IAssertionCheck
{
    public OAuthError? Check(AssertionUnderTest assertion)
    {
        if (!assertion.HasTextClaim(ClaimNames.Subject))
        {
            return AssertionErrors.Claim(ClaimNames.Subject);
        }
        if (!assertion.HasTextClaim(ClaimNames.Issuer))
        {
            return AssertionErrors.Claim(ClaimNames.Issuer);
        }
        return assertion.ClaimText(ClaimNames.Issuer) == assertion.ClaimText(ClaimNames.Subject) ? null : AssertionErrors.OtherSubject;
    }
}
