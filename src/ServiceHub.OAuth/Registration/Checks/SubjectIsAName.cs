using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>A certificate's subject is a distinguished name (RFC 8705 §2.1.2, RFC 4514).</summary>
internal sealed class SubjectIsAName : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        context.Metadata.CertificateSubject is { } subject && !CertificateText.IsSubject(subject) ? new(RegistrationErrors.SubjectMalformed) : default;
}
