using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Resource.Foreign.Checks;

/// <summary>A <c>cnf</c> is one that is understood: a token that is bound in a way which nobody can check is no bearer token.</summary>
internal sealed class BindingIsReadable : IJwtCheck<ForeignToken>
{
    public string? Check(ForeignToken jwt)
    {
        var isReadable = Confirmation.TryRead(jwt.Claims, out var confirmation);
        jwt.Confirmation = confirmation;
        return isReadable ? null : jwt.BadClaim(ClaimNames.Confirmation);
    }
}
