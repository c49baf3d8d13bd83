using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>What the client is to authenticate by is there (RFC 7591 §2, RFC 8705 §2.1.2). Keys go with any method: officers' statements are signed with them.</summary>
internal sealed class CredentialFitsTheMethod : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) => new(context.Metadata switch
    {
        { AuthenticationMethod: ClientAuthenticationMethods.PrivateKeyJwt, Keys: null, KeySetAddress: null } => RegistrationErrors.KeysMissing,
        { AuthenticationMethod: ClientAuthenticationMethods.TlsClientAuth, CertificateSubject: null } => RegistrationErrors.SubjectMissing,
        { AuthenticationMethod: not ClientAuthenticationMethods.TlsClientAuth, CertificateSubject: not null } => RegistrationErrors.SubjectUnused,
        _ => null,
    });
}
