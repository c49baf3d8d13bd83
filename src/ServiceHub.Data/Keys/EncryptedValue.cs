namespace ServiceHub.Data.Keys;

/// <summary>A value at rest.</summary>
/// <param name="KeyId">The ring's key that opens it.</param>
/// <param name="Bytes">Nonce (12 bytes), tag (16 bytes) and ciphertext of AES-256-GCM.</param>
public sealed record EncryptedValue(string KeyId, byte[] Bytes);
