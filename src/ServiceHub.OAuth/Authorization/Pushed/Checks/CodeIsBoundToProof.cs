using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.Possession;

namespace ServiceHub.OAuth.Authorization.Pushed.Checks;

/// <summary>
/// The code is bound to the key that <c>dpop_jkt</c> or a DPoP proof beside the request names (RFC 9449 §10, §10.1); where both come,
/// they name one key.
/// </summary>
internal sealed class CodeIsBoundToProof(Proofs proofs, IssuerAddress issuer) : IRequestCheck<PushedContext>
{
    private const int ThumbprintBytes = 32;

    public async ValueTask<OAuthError?> CheckAsync(PushedContext context, CancellationToken cancellation)
    {
        context.ProofKey = context.Request.Find(ParameterNames.ProofKey);
        if (context.ProofKey is { } named && !(Base64UrlText.TryDecode(named, out var thumbprint) && thumbprint.Length == ThumbprintBytes))
        {
            return AuthorizationErrors.ProofKeyMalformed;
        }
        if (context.Request.Proofs.Count == 0)
        {
            return null;
        }
        var (proven, failure) = await proofs.JudgeAsync(
            context.Request.Proofs, new ProofDemand("POST", issuer.PushedRequestEndpoint, AccessToken: null), boundTo: null, cancellation);
        context.AnswerHeaders.Add(new(ProofNames.NonceHeader, proofs.Nonce));
        if (failure is not null)
        {
            return failure.WantsNonce ? OAuthErrors.ProofNonce(failure.Description) : OAuthErrors.Proof(failure.Description);
        }
        var fits = context.ProofKey is null || context.ProofKey == proven;
        context.ProofKey = proven;
        return fits ? null : AuthorizationErrors.OtherProofKey;
    }
}
