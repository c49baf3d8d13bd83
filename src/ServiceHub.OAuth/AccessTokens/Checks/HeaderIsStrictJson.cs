using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The header is a JSON object in which no name comes twice (RFC 7515 §4).</summary>
internal sealed class HeaderIsStrictJson : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (!StrictJson.TryReadObject(token.HeaderBytes, out var header, out var nameRepeated))
        {
            return TokenFailures.HeaderMalformed;
        }
        token.Header = header.Value;
        return nameRepeated ? TokenFailures.HeaderRepeated : null;
    }
}
