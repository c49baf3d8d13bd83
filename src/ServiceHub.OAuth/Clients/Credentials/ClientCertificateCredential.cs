namespace ServiceHub.OAuth.Clients.Credentials;

/// <summary>One certificate, issued by whoever it may be (RFC 8705 §2.2, <c>self_signed_tls_client_auth</c>).</summary>
public sealed record ClientCertificateCredential : ClientCredential
{
    /// <summary>The certificate's SHA-256 thumbprint, base64url (RFC 8705 §3.1).</summary>
    public required string Thumbprint { get; init; }
}
