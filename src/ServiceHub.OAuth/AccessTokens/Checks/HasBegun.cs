namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The <c>nbf</c>, where given, has passed, but for the skew (RFC 7519 §4.1.5).</summary>
internal sealed class HasBegun : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (!token.HasClaim(ClaimNames.NotBefore))
        {
            return null;
        }
        if (token.ClaimTime(ClaimNames.NotBefore) is not { } notBefore)
        {
            return TokenFailures.Claim(ClaimNames.NotBefore);
        }
        return notBefore <= token.Now + AccessTokenValidator.Skew ? null : TokenFailures.NotYetValid(notBefore - token.Now);
    }
}
