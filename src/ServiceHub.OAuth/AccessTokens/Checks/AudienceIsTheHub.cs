namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>
/// The <c>aud</c> is the hub's API as one string. A list is refused, even one of one: RFC 9068 §4 allows lists, but the hub
/// issues none.
/// </summary>
internal sealed class AudienceIsTheHub(IssuerAddress issuer) : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token) =>
        token.ClaimText(ClaimNames.Audience) == issuer.Audience ? null : TokenFailures.Audience;
}
