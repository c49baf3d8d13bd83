using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>
/// The <c>exp</c> is at most 120 s after the <c>iat</c>. An <c>iat</c> is optional (RFC 7523 §3): without one the time is counted from
/// now, which is the stricter, since what is still ahead can only be a part of a life.
/// </summary>
internal sealed class LivesShortly : IAssertionCheck
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(120);

    public OAuthError? Check(AssertionUnderTest assertion)
    {
        if (!assertion.HasClaim(ClaimNames.IssuedAt))
        {
            return assertion.Expires - assertion.Now > LongestLife + AssertionUnderTest.Skew ? AssertionErrors.ExpiresTooLate : null;
        }
        if (assertion.ClaimTime(ClaimNames.IssuedAt) is not { } issuedAt)
        {
            return AssertionErrors.Claim(ClaimNames.IssuedAt);
        }
        return assertion.Expires - issuedAt > LongestLife ? AssertionErrors.LivesTooLong : null;
    }
}
