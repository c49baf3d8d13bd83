namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The <c>jti</c> is given (RFC 9068 §2.2): a token is known by it.</summary>
internal sealed class HasTokenId : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token) =>
        token.HasTextClaim(ClaimNames.TokenId) ? null : TokenFailures.Claim(ClaimNames.TokenId);
}
