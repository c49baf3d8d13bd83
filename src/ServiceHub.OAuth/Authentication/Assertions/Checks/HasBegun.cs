using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>The <c>nbf</c>, where given, has passed, but for the skew (RFC 7523 §3; FAPI 2.0 §5.3.2.1).</summary>
internal sealed class HasBegun : IAssertionCheck
{
    public OAuthError? Check(AssertionUnderTest assertion)
    {
        if (!assertion.HasClaim(ClaimNames.NotBefore))
        {
            return null;
        }
        if (assertion.ClaimTime(ClaimNames.NotBefore) is not { } notBefore)
        {
            return AssertionErrors.Claim(ClaimNames.NotBefore);
        }
        return notBefore > assertion.Now + AssertionUnderTest.Skew ? AssertionErrors.NotYetValid(notBefore - assertion.Now) : null;
    }
}
