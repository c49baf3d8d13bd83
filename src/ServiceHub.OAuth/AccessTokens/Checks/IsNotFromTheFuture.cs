namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The <c>iat</c> is given (RFC 9068 §2.2) and does not lie ahead, but for the skew; the token library does not look.</summary>
internal sealed class IsNotFromTheFuture : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (token.ClaimTime(ClaimNames.IssuedAt) is not { } issuedAt)
        {
            return TokenFailures.Claim(ClaimNames.IssuedAt);
        }
        return issuedAt <= token.Now + AccessTokenValidator.Skew ? null : TokenFailures.IssuedInFuture(issuedAt - token.Now);
    }
}
