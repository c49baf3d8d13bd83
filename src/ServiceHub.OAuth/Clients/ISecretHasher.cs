namespace ServiceHub.OAuth.Clients;

/// <summary>
/// Hashes secrets with HMAC-SHA-256 under a key kept apart from the hashes. A secret has 256 random bits, so a slow
/// password hash would cost time and win nothing.
/// </summary>
public interface ISecretHasher
{
    /// <summary>Hashes under the key in use.</summary>
    /// <param name="secret">The secret's bytes.</param>
    /// <returns>The hash, with the key's id.</returns>
    KeyedHash Hash(ReadOnlySpan<byte> secret);

    /// <summary>Whether a hash was made under the key in use.</summary>
    /// <param name="hash">The hash.</param>
    bool IsCurrent(KeyedHash hash);

    /// <summary>Compares in constant time.</summary>
    /// <param name="secret">The secret's bytes.</param>
    /// <param name="hash">The hash, under any key that is still held.</param>
    /// <returns>Whether it is the secret's hash; false, too, when its key is not held.</returns>
    bool Verify(ReadOnlySpan<byte> secret, KeyedHash hash);
}
