using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>The claims are a JSON object in which no name comes twice (RFC 7519 §4, §7.2).</summary>
internal sealed class ClaimsAreStrictJson : IAssertionCheck
{
    public OAuthError? Check(AssertionUnderTest assertion)
    {
        if (!StrictJson.TryReadObject(assertion.ClaimsBytes, out var claims, out var nameRepeated))
        {
            return AssertionErrors.ClaimsMalformed;
        }
        assertion.Claims = claims.Value;
        return nameRepeated ? AssertionErrors.ClaimRepeated : null;
    }
}
