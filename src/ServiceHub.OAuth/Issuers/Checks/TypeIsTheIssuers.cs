using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Issuers.Checks;

/// <summary>
/// The <c>typ</c> is one that is configured for the issuer, and fits what the sender says that the token is: an access token
/// (RFC 9068 §2.1) does not pass for an ID token (RFC 8725 §3.11).
/// </summary>
internal sealed class TypeIsTheIssuers : IJwtCheck<SubjectToken>
{
    private const string AccessTokenType = "at+jwt";
    private const string MediaTypePrefix = "application/";

    public string? Check(SubjectToken jwt)
    {
        if (jwt.HasHeader(ClaimNames.Type) && jwt.HeaderText(ClaimNames.Type) is null)
        {
            return Refused(jwt);
        }
        var type = jwt.HeaderText(ClaimNames.Type) ?? IssuerOptions.PlainType;
        if (type.StartsWith(MediaTypePrefix, StringComparison.OrdinalIgnoreCase))
        {
            type = type[MediaTypePrefix.Length..];
        }
        var isAccessToken = string.Equals(type, AccessTokenType, StringComparison.OrdinalIgnoreCase);
        return jwt.Issuer.Options.TakesType(type) && !(isAccessToken && jwt.Kind == TokenTypes.IdToken) ? null : Refused(jwt);
    }

    private static string Refused(SubjectToken jwt) => $"The {jwt.Name}'s typ is not one that is taken of its issuer as what it is said to be.";
}
