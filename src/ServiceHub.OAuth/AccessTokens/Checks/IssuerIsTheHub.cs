namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The <c>iss</c> is the hub's own, letter for letter (RFC 9068 §4).</summary>
internal sealed class IssuerIsTheHub(IssuerAddress issuer) : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token) => token.ClaimText(ClaimNames.Issuer) == issuer.Issuer ? null : TokenFailures.Issuer;
}
