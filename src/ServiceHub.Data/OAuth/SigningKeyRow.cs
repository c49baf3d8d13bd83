using ServiceHub.Data.Keys;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.Data.OAuth;

/// <summary>A key that signs tokens.</summary>
public sealed class SigningKeyRow
{
    /// <summary>Its RFC 7638 thumbprint.</summary>
    public required string KeyId { get; init; }

    /// <summary>The private key as PKCS#8, encrypted by the key ring.</summary>
    public required EncryptedValue Pkcs8 { get; set; }

    public required SigningKeyState State { get; set; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Since when it is in its state.</summary>
    public required DateTimeOffset Since { get; set; }
}
