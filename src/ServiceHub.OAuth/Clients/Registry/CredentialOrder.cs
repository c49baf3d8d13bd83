namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>A credential that a client is to get.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Label">What its owner calls it; 1 to 200 characters.</param>
/// <param name="Value">
/// Nothing for a secret, a public JWK for a key, an address for a key set, PEM or the SHA-256 thumbprint (base64url or hexadecimal)
/// for a certificate, a distinguished name of RFC 4514 for a certificate's subject.
/// </param>
public sealed record CredentialOrder(CredentialKind Kind, string Label, string? Value = null)
{
    /// <summary>The first moment at which it opens anything; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The first moment at which it opens nothing any more; null for no end. A certificate's own end counts if it is earlier.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Without the value, which may be a private key by mistake.</summary>
    /// <returns>The kind.</returns>
    public override string ToString() => Kind.ToString();
}
