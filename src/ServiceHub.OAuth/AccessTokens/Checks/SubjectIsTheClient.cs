namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The <c>sub</c> is given and is the client, since only clients get tokens, each for itself (RFC 9068 §2.2).</summary>
internal sealed class SubjectIsTheClient : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (!token.HasTextClaim(ClaimNames.Subject))
        {
            return TokenFailures.Claim(ClaimNames.Subject);
        }
        return token.ClaimText(ClaimNames.Subject) == token.ClaimText(ClaimNames.ClientId) ? null : TokenFailures.OtherSubject;
    }
}
