namespace ServiceHub.OAuth.Clients;

/// <summary>
/// A keyed hash, with the id of the key that made it, so that keys can change. Compare by <see cref="ISecretHasher.Verify"/>.
/// </summary>
/// <param name="KeyId">The key's id.</param>
/// <param name="Value">The hash; 32 bytes for HMAC-SHA-256.</param>
public readonly record struct KeyedHash(string KeyId, ReadOnlyMemory<byte> Value);
