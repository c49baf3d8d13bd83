using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ServiceHub.OAuth.AccessTokens.Checks;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>
/// Has the token library verify a signature (RFC 7515 §5.2), with every rule set that the library knows. Its defaults are
/// lax, and what it lets pass even so is held by the checks of <see cref="AccessTokenValidator"/>, which also name the cause.
/// </summary>
internal sealed class TokenLibrary(IssuerAddress issuer)
{
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = TextIsBounded.LongestToken };

    public async ValueTask<LibraryVerdict> JudgeAsync(TokenUnderTest token)
    {
        var result = await _handler.ValidateTokenAsync(token.Text, RulesFor(token));
        if (result.IsValid)
        {
            return LibraryVerdict.Accepted;
        }
        // The library looks at the signature first; these it throws only once that fits.
        return result.Exception
            is SecurityTokenInvalidTypeException
            or SecurityTokenInvalidIssuerException
            or SecurityTokenInvalidAudienceException
            or SecurityTokenInvalidLifetimeException
            or SecurityTokenNoExpirationException
            ? LibraryVerdict.RuleBroken
            : LibraryVerdict.SignatureWrong;
    }

    private TokenValidationParameters RulesFor(TokenUnderTest token) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidTypes = TypeIsAccessToken.Types,
        IssuerSigningKey = token.Key.Verifier,
        // Else a kid that fits no key has all of them tried.
        TryAllIssuerSigningKeys = false,
        ValidIssuer = issuer.Issuer,
        ValidAudience = issuer.Audience,
        RequireExpirationTime = true,
        ClockSkew = AccessTokenValidator.Skew,
        // The library reads the machine's clock; this is the injected one.
        LifetimeValidator = (notBefore, expires, _, rules) =>
            expires is { } end && token.Now.UtcDateTime < end + rules.ClockSkew
            && (notBefore is not { } start || start <= token.Now.UtcDateTime + rules.ClockSkew),
    };
}
