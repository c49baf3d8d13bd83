using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Grants.Officers.Checks;

/// <summary>The <c>aud</c> is the hub's issuer as one string, as for client assertions: nothing for several readers.</summary>
internal sealed class AudienceIsTheHub(IssuerAddress issuer) : IJwtCheck<OfficerStatement>
{
    public string? Check(OfficerStatement jwt) =>
        jwt.ClaimText(ClaimNames.Audience) == issuer.Issuer ? null : $"The {jwt.Name}'s aud is not this server's issuer as one string.";
}
