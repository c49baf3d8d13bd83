namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The token says by which credential it was got: with that it ends, so one without would never.</summary>
internal sealed class HasCredential : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token) =>
        token.HasTextClaim(ClaimNames.Credential) ? null : TokenFailures.Claim(ClaimNames.Credential);
}
