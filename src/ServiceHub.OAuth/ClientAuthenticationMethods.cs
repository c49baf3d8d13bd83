namespace ServiceHub.OAuth;

/// <summary>Names of client authentication methods (RFC 7591 §2, the IANA registry of token endpoint authentication methods).</summary>
public static class ClientAuthenticationMethods
{
    /// <summary>Id and secret in HTTP Basic, each form-encoded first (RFC 6749 §2.3.1).</summary>
    public const string ClientSecretBasic = "client_secret_basic";

    /// <summary>Id and secret in the body (RFC 6749 §2.3.1).</summary>
    public const string ClientSecretPost = "client_secret_post";

    /// <summary>An assertion signed by the client (RFC 7523 §2.2, OpenID Connect Core §9).</summary>
    public const string PrivateKeyJwt = "private_key_jwt";

    /// <summary>A certificate of a trusted authority, by its subject (RFC 8705 §2.1).</summary>
    public const string TlsClientAuth = "tls_client_auth";

    /// <summary>A certificate that was registered (RFC 8705 §2.2).</summary>
    public const string SelfSignedTlsClientAuth = "self_signed_tls_client_auth";
}
