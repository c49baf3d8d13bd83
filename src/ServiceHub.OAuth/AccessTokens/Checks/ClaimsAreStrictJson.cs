using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The claims are a JSON object in which no name comes twice (RFC 7519 §4, §7.2).</summary>
internal sealed class ClaimsAreStrictJson : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (!StrictJson.TryReadObject(token.ClaimsBytes, out var claims, out var nameRepeated))
        {
            return TokenFailures.ClaimsMalformed;
        }
        token.Claims = claims.Value;
        return nameRepeated ? TokenFailures.ClaimRepeated : null;
    }
}
