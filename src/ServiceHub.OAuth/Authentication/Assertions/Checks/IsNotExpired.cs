using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>The <c>exp</c> is given and lies ahead, but for the skew (RFC 7523 §3).</summary>
internal sealed class IsNotExpired : IAssertionCheck
{
    public OAuthError? Check(AssertionUnderTest assertion)
    {
        if (assertion.ClaimTime(ClaimNames.Expires) is not { } expires)
        {
            return AssertionErrors.Claim(ClaimNames.Expires);
        }
        return assertion.Now < expires + AssertionUnderTest.Skew ? null : AssertionErrors.Expired(assertion.Now - expires);
    }
}
