namespace ServiceHub.OAuth.Clients.Credentials;

/// <summary>A public key, with which the client's assertions are verified (RFC 7523 §2.2).</summary>
public sealed record ClientKeyCredential : ClientCredential
{
    /// <summary>The key as a JWK (RFC 7517 §4), public members only: P-256 for ES256, or RSA of 2048 bits and more for PS256.</summary>
    public required string Jwk { get; init; }
}
