using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Citizens.Checks;

/// <summary>The <c>code_verifier</c> is the one of which the challenge was made (RFC 7636 §4.6).</summary>
internal sealed class VerifierFitsTheChallenge : IRequestCheck<TokenContext>
{
    private const int Shortest = 43;
    private const int Longest = 128;

    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        if (context.Request.Find(ParameterNames.CodeVerifier) is not { } verifier)
        {
            return new(CitizenErrors.VerifierMissing);
        }
        return verifier.Length is >= Shortest and <= Longest && Handles.Fits(verifier, context.Authorization.CodeChallenge!)
            ? default
            : new(CitizenErrors.OtherVerifier);
    }
}
