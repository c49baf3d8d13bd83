using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Issuers.Checks;

/// <summary>
/// The <c>kid</c> names the key, which is looked for among the issuer's and nowhere else: a key that the token brings or points to
/// (<c>jwk</c>, <c>jku</c>, <c>x5c</c>, <c>x5u</c>) is not looked at (RFC 8725 §3.10).
/// </summary>
internal sealed class KeyIsNamed : IJwtCheck<ReceivedJwt>
{
    public string? Check(ReceivedJwt jwt) => jwt.KeyId is { Length: > 0 } ? null : $"The {jwt.Name} does not name its key.";
}
