using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>What may be told about a credential.</summary>
public static class CredentialFacts
{
    /// <summary>Of which kind it is.</summary>
    /// <param name="credential">The credential.</param>
    /// <returns>The kind.</returns>
    public static CredentialKind Kind(this ClientCredential credential) => credential switch
    {
        ClientSecretCredential => CredentialKind.Secret,
        ClientKeyCredential => CredentialKind.Key,
        ClientKeySetCredential => CredentialKind.KeySet,
        ClientCertificateCredential => CredentialKind.Certificate,
        _ => CredentialKind.CertificateSubject,
    };

    /// <summary>
    /// By what its owner knows it again: a key's thumbprint (RFC 7638 §3), a key set's address, a certificate's thumbprint or subject.
    /// </summary>
    /// <param name="credential">The credential.</param>
    /// <returns>The text; null for a secret, of which nothing may be told.</returns>
    public static string? Detail(this ClientCredential credential) => credential switch
    {
        ClientKeyCredential key => RegisteredKey.Thumbprint(key.Jwk),
        ClientKeySetCredential set => set.Address.OriginalString,
        ClientCertificateCredential certificate => certificate.Thumbprint,
        ClientCertificateSubjectCredential subject => subject.SubjectName,
        _ => null,
    };
}
