namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The <c>client_id</c> is given (RFC 9068 §2.2).</summary>
internal sealed class HasClient : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token) =>
        token.HasTextClaim(ClaimNames.ClientId) ? null : TokenFailures.Claim(ClaimNames.ClientId);
}
