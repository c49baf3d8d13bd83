using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authentication.Certificates;
using ServiceHub.OAuth.Possession;

namespace ServiceHub.OAuth.Resource.Checks;

/// <summary>Who sends a token that is bound to a key proves to hold the key (RFC 9449 §7.1, RFC 8705 §3).</summary>
internal sealed class SenderIsProven(Proofs proofs) : IResourceCheck
{
    public async ValueTask<ResourceFailure?> CheckAsync(ResourceContext context, CancellationToken cancellation) =>
        context.Principal.Confirmation switch
        {
            { Method: ConfirmationMethod.DPoP } key => context.IsDPoP ? await ProveAsync(context, key, cancellation) : ResourceFailures.SentAsBearer,
            // A downgrade is refused the other way round as well (RFC 9449 §7.2).
            _ when context.IsDPoP => ResourceFailures.NotBound,
            { Method: ConfirmationMethod.Certificate } certificate =>
                context.Request.Certificate is { } presented && CertificateThumbprint.Of(presented) == certificate.Thumbprint
                    ? null
                    : ResourceFailures.OtherCertificate,
            _ => null,
        };

    private async ValueTask<ResourceFailure?> ProveAsync(ResourceContext context, Confirmation key, CancellationToken cancellation)
    {
        var demand = new ProofDemand(context.Request.Method, context.Request.Address, context.Token);
        var (_, failure) = await proofs.JudgeAsync(context.Request.Proofs, demand, key.Thumbprint, cancellation);
        context.Nonce = proofs.Nonce;
        return failure is null ? null : ResourceFailures.Proof(failure);
    }
}
