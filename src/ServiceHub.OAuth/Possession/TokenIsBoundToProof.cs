using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Possession;

/// <summary>
/// The token is bound to the key of the request's DPoP proof (RFC 9449 §5). Clients that are held to it must bring one; of the
/// others, who brings one is bound by it.
/// </summary>
internal sealed class TokenIsBoundToProof(Proofs proofs, IssuerAddress issuer) : IRequestCheck<TokenContext>
{
    public async ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        var demanded = context.Client.SenderConstraint == SenderConstraint.DPoP;
        if (context.Request.Proofs.Count == 0 && !demanded)
        {
            return null;
        }
        var demand = new ProofDemand("POST", issuer.TokenEndpoint, AccessToken: null);
        var (thumbprint, failure) = await proofs.JudgeAsync(context.Request.Proofs, demand, boundTo: null, cancellation);
        context.AnswerHeaders.Add(new(ProofNames.NonceHeader, proofs.Nonce));
        if (failure is not null)
        {
            return failure.WantsNonce ? OAuthErrors.ProofNonce(failure.Description) : OAuthErrors.Proof(failure.Description);
        }
        context.Confirmation = new(ConfirmationMethod.DPoP, thumbprint!);
        return null;
    }
}
