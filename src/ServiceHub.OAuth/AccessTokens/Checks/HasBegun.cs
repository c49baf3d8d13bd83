namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The <c>nbf</c>, where given, has passed, but for the skew (RFC 7519 §4.1.5).</summary>
internal sealed class HasBegun : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token) =>
        token.ClaimTime(ClaimNames.NotBefore) is { } notBefore && notBefore > token.Now + AccessTokenValidator.Skew
            ? TokenFailures.NotYetValid(notBefore - token.Now)
            : null;
}
