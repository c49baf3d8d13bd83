namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>A JWS in compact form, each segment canonical base64url (RFC 7515 §3.1, §7.1).</summary>
internal sealed class TextIsThreeSegments : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token) => token.TrySplit() ? null : TokenFailures.NotThreeSegments;
}
