namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>
/// The claims that are given are texts and times (RFC 7519 §4.1). It comes before the signature, since the token library reads
/// claims before it verifies and breaks off at a wrong kind. The audience may be a list, and is judged later.
/// </summary>
internal sealed class ClaimsAreOfTheirKind : IAccessTokenCheck
{
    private static readonly string[] Texts =
    [
        ClaimNames.Issuer,
        ClaimNames.TokenId,
        ClaimNames.Subject,
        ClaimNames.ClientId,
        ClaimNames.Credential,
        ClaimNames.Organisation,
        ClaimNames.Supplier,
        ClaimNames.Scope,
    ];

    private static readonly string[] Times = [ClaimNames.Expires, ClaimNames.IssuedAt, ClaimNames.NotBefore];

    public TokenFailure? Check(TokenUnderTest token)
    {
        var wrong = Array.Find(Texts, name => token.HasClaim(name) && token.ClaimText(name) is null)
            ?? Array.Find(Times, name => token.HasClaim(name) && token.ClaimTime(name) is null);
        return wrong is null ? null : TokenFailures.Claim(wrong);
    }
}
