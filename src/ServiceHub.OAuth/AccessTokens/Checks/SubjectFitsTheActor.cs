namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>
/// The <c>sub</c> is given, and is the client (RFC 9068 §2.2), or a citizen for whom the client acts (RFC 8693 §4.1): then the
/// client is the <c>act</c>.
/// </summary>
internal sealed class SubjectFitsTheActor : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (!token.HasTextClaim(ClaimNames.Subject))
        {
            return TokenFailures.Claim(ClaimNames.Subject);
        }
        var client = token.ClaimText(ClaimNames.ClientId);
        return token.ClaimText(ClaimNames.Subject) == client || token.Actor?.Subject == client ? null : TokenFailures.OtherSubject;
    }
}
