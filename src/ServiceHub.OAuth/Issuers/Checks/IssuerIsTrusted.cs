using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Issuers.Checks;

/// <summary>The <c>iss</c> is a login that is configured (OpenID Connect Core §3.1.3.7, item 2). What the token points to is not followed.</summary>
internal sealed class IssuerIsTrusted(TrustedIssuers issuers) : IJwtCheck<SubjectToken>
{
    public string? Check(SubjectToken jwt)
    {
        if (issuers.Find(jwt.ClaimText(ClaimNames.Issuer)) is not { } issuer)
        {
            return $"The {jwt.Name}'s issuer is not one that this server trusts.";
        }
        jwt.Issuer = issuer;
        return null;
    }
}
