namespace ServiceHub.OAuth.Clients.Credentials;

/// <summary>The address of the client's public keys (RFC 7591 §2, <c>jwks_uri</c>), so that it changes keys by itself.</summary>
public sealed record ClientKeySetCredential : ClientCredential
{
    /// <summary>Where the JWK Set (RFC 7517 §5) is; https, outside the sandbox.</summary>
    public required Uri Address { get; init; }
}
