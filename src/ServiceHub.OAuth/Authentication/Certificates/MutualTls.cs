using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Certificates;

/// <summary>
/// <c>tls_client_auth</c> and <c>self_signed_tls_client_auth</c> (RFC 8705 §2): the request names the client, and the connection's
/// certificate proves it. A certificate beside another way of authentication is none of its own; tokens may be bound to it.
/// </summary>
internal sealed class MutualTls(IClientStore clients, CertificateAuthorities authorities, TimeProvider time) : IClientAuthentication
{
    public IReadOnlyList<string> Names { get; } = authorities.AreKnown
        ? [ClientAuthenticationMethods.TlsClientAuth, ClientAuthenticationMethods.SelfSignedTlsClientAuth]
        : [ClientAuthenticationMethods.SelfSignedTlsClientAuth];

    public bool IsUsedBy(OAuthRequest request) => request.Certificate is not null && request.Has(ParameterNames.ClientId);

    public async ValueTask<ClientAuthenticationResult> AuthenticateAsync(OAuthRequest request, CancellationToken cancellation)
    {
        var presented = Presented.Of(request.Certificate!, authorities);
        var client = await clients.FindAnyAsync(request.Find(ParameterNames.ClientId)!, cancellation);
        var now = time.GetUtcNow();
        // Several may fit, as when a certificate was registered twice: a live one counts.
        if (client?.Credentials.Where(presented.Fits).MinBy(credential => credential.StateAt(now) != CredentialState.Active) is not { } credential)
        {
            return ClientAuthenticationResult.Failure(OAuthErrors.CertificateWrong(
                client is null ? "The client is unknown." : $"The certificate is none of the client {client.ClientId}."));
        }
        var error = TimeError(request.Certificate!, now) ?? credential.ErrorAt("client certificate's registration", now);
        return error is null
            ? ClientAuthenticationResult.Success(client, credential, MethodOf(credential))
            : ClientAuthenticationResult.Failure(error);
    }

    private static string MethodOf(ClientCredential credential) => credential is ClientCertificateSubjectCredential
        ? ClientAuthenticationMethods.TlsClientAuth
        : ClientAuthenticationMethods.SelfSignedTlsClientAuth;

    /// <summary>A certificate that signed itself keeps to its own time, too.</summary>
    private static OAuthError? TimeError(X509Certificate2 certificate, DateTimeOffset now)
    {
        DateTimeOffset begins = certificate.NotBefore.ToUniversalTime();
        DateTimeOffset ends = certificate.NotAfter.ToUniversalTime();
        return now < begins ? OAuthErrors.CredentialNotYetValid("client certificate", begins - now)
            : now > ends ? OAuthErrors.CredentialExpired("client certificate", now - ends)
            : null;
    }

    private sealed record Presented(byte[] Thumbprint, DistinguishedName? TrustedSubject)
    {
        /// <summary>The authorities judge it whoever the client is, so that time tells nothing about a client.</summary>
        public static Presented Of(X509Certificate2 certificate, CertificateAuthorities authorities) => new(
            Encoding.ASCII.GetBytes(CertificateThumbprint.Of(certificate)),
            authorities.Trust(certificate) && DistinguishedName.TryRead(certificate.SubjectName, out var subject) ? subject : null);

        public bool Fits(ClientCredential credential) => credential switch
        {
            ClientCertificateCredential registered =>
                CryptographicOperations.FixedTimeEquals(Thumbprint, Encoding.ASCII.GetBytes(registered.Thumbprint)),
            ClientCertificateSubjectCredential registered =>
                TrustedSubject is not null && DistinguishedName.TryParse(registered.SubjectName, out var name) && TrustedSubject.IsSame(name),
            _ => false,
        };
    }
}
