using ServiceHub.OAuth.Keys;

namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>
/// The <c>kid</c> is one of the hub's keys, letter for letter. It is looked up and nothing else, and a key that the token
/// brings or points to (<c>jwk</c>, <c>jku</c>, <c>x5c</c>, <c>x5u</c>) is not looked at (RFC 8725 §3.10).
/// </summary>
internal sealed class KeyIsKnown(SigningKeys keys) : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (token.HeaderText(ClaimNames.KeyId) is not { } keyId)
        {
            return TokenFailures.KeyMissing;
        }
        if (keys.Find(keyId) is not { } key)
        {
            return TokenFailures.KeyUnknown;
        }
        token.Key = key;
        return null;
    }
}
