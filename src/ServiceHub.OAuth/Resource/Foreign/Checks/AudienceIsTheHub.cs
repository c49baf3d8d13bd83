using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Resource.Foreign.Checks;

/// <summary>The <c>aud</c> names the hub, alone or among others (RFC 9068 §4).</summary>
internal sealed class AudienceIsTheHub : IJwtCheck<ForeignToken>
{
    public string? Check(ForeignToken jwt) =>
        jwt.Texts(ClaimNames.Audience)?.Contains(jwt.Issuer.Options.Audience) == true ? null : "The access token is not for this hub.";
}
