namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The <c>exp</c> is given and lies ahead, but for the skew (RFC 7519 §4.1.4).</summary>
internal sealed class IsNotExpired : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (token.ClaimTime(ClaimNames.Expires) is not { } expires)
        {
            return TokenFailures.Claim(ClaimNames.Expires);
        }
        return token.Now < expires + AccessTokenValidator.Skew ? null : TokenFailures.Expired(token.Now - expires);
    }
}
