using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>Tokens are bound to one key, of a kind that the hub takes (RFC 9449 §5.2, RFC 8705 §3.4).</summary>
internal sealed class BindingIsOffered(OAuthOptions options) : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) => new(context.Metadata switch
    {
        { ProofBound: true, CertificateBound: true } => RegistrationErrors.BoundTwice,
        { CertificateBound: true } when !options.ClientCertificates => RegistrationErrors.CertificatesNotOffered,
        _ => null,
    });
}
