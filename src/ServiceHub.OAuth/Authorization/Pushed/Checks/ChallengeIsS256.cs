using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Authorization.Pushed.Checks;

/// <summary>The <c>code_challenge</c> is given and of S256 (RFC 7636 §4.3, RFC 9700 §2.1.1); a method that is left out would mean plain.</summary>
internal sealed class ChallengeIsS256 : IRequestCheck<PushedContext>
{
    private const int HashBytes = 32;

    public ValueTask<OAuthError?> CheckAsync(PushedContext context, CancellationToken cancellation)
    {
        if (context.Request.Find(ParameterNames.CodeChallenge) is not { } challenge)
        {
            return new(AuthorizationErrors.ChallengeMissing);
        }
        if (context.Request.Find(ParameterNames.CodeChallengeMethod) != "S256")
        {
            return new(AuthorizationErrors.ChallengeMethod);
        }
        context.CodeChallenge = challenge;
        return Base64UrlText.TryDecode(challenge, out var hash) && hash.Length == HashBytes ? default : new(AuthorizationErrors.ChallengeMalformed);
    }
}
