namespace ServiceHub.OAuth.Keys;

/// <summary>A signing key as it is kept.</summary>
/// <param name="KeyId">Its <c>kid</c>: the RFC 7638 thumbprint of its public part.</param>
/// <param name="State">Where it stands in its life.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Pkcs8">The private P-256 key (PKCS#8, DER). A store writes it encrypted only.</param>
public sealed record StoredSigningKey(string KeyId, SigningKeyState State, DateTimeOffset Created, ReadOnlyMemory<byte> Pkcs8)
{
    /// <summary>Since when it is in its state.</summary>
    public DateTimeOffset Since { get; init; } = Created;
}
