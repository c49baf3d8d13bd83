using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Grants.Officers.Checks;

/// <summary>The <c>typ</c>, where given, is JWT, so that no token of another kind passes for a statement (RFC 8725 §3.11).</summary>
internal sealed class TypeIsPlain : IJwtCheck<OfficerStatement>
{
    public string? Check(OfficerStatement jwt) =>
        !jwt.HasHeader(ClaimNames.Type) || string.Equals(jwt.HeaderText(ClaimNames.Type), "JWT", StringComparison.OrdinalIgnoreCase)
            ? null
            : $"The {jwt.Name}'s typ is not JWT.";
}
