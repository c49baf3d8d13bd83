namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>
/// The hub understands no extension, so a token that demands one is invalid (RFC 7515 §4.1.11); the token library lets it pass.
/// </summary>
internal sealed class NothingIsCritical : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token) =>
        token.Header.TryGetProperty(ClaimNames.Critical, out _) ? TokenFailures.CriticalExtension : null;
}
