namespace ServiceHub.OAuth.Clients.Credentials;

/// <summary>Any certificate of the trusted authorities with this subject (RFC 8705 §2.1, <c>tls_client_auth</c>).</summary>
public sealed record ClientCertificateSubjectCredential : ClientCredential
{
    /// <summary>The distinguished name, as RFC 4514 writes it (RFC 8705 §2.1.2, <c>tls_client_auth_subject_dn</c>).</summary>
    public required string SubjectName { get; init; }
}
