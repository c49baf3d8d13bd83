using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authentication.Certificates;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Possession;

/// <summary>Tokens of a client that asks for it are bound to the certificate of its connection (RFC 8705 §3), however it authenticated.</summary>
internal sealed class TokenIsBoundToCertificate : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        if (context.Client.SenderConstraint != SenderConstraint.Certificate)
        {
            return default;
        }
        if (context.Request.Certificate is not { } certificate)
        {
            return new(OAuthErrors.CertificateMissing);
        }
        context.Confirmation = new(ConfirmationMethod.Certificate, CertificateThumbprint.Of(certificate));
        return default;
    }
}
