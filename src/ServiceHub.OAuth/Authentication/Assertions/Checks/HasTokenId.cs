using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>The <c>jti</c> is given, by which the assertion is known to be used once (RFC 7523 §3 leaves it optional).</summary>
internal sealed class HasTokenId : IAssertionCheck
{
    private const int Longest = 256;

    public OAuthError? Check(AssertionUnderTest assertion)
    {
        if (!assertion.HasTextClaim(ClaimNames.TokenId))
        {
            return AssertionErrors.Claim(ClaimNames.TokenId);
        }
        return assertion.TokenId.Length > Longest ? AssertionErrors.TokenIdTooLong : null;
    }
}
