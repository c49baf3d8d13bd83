using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Grants.Officers.Checks;

/// <summary>The <c>iss</c> is the client that sends it (RFC 7519 §4.1.1).</summary>
/// <param name="clientId">The client.</param>
internal sealed class IssuerIsTheClient(string clientId) : IJwtCheck<OfficerStatement>
{
    public string? Check(OfficerStatement jwt) =>
        jwt.ClaimText(ClaimNames.Issuer) == clientId ? null : $"The {jwt.Name}'s iss is not this client.";
}
