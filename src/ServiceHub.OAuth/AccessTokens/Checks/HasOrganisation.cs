namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The organisation is given: what is disclosed is disclosed to it.</summary>
internal sealed class HasOrganisation : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token) =>
        token.HasTextClaim(ClaimNames.Organisation) ? null : TokenFailures.Claim(ClaimNames.Organisation);
}
