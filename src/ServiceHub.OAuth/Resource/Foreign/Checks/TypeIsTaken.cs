using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Resource.Foreign.Checks;

/// <summary>The <c>typ</c> is one that is configured for the issuer's access tokens (RFC 9068 §4; RFC 8725 §3.11).</summary>
internal sealed class TypeIsTaken : IJwtCheck<ForeignToken>
{
    private const string MediaTypePrefix = "application/";

    public string? Check(ForeignToken jwt)
    {
        var type = jwt.HeaderText(ClaimNames.Type) ?? "";
        var name = type.StartsWith(MediaTypePrefix, StringComparison.OrdinalIgnoreCase) ? type[MediaTypePrefix.Length..] : type;
        return jwt.Issuer.Options.EffectiveTypes.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? null
            : "The access token's typ is not one that is taken of its issuer.";
    }
}
