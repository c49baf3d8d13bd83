using System.Text.Json;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.OAuth.Metadata;

/// <summary>The keys that verify the hub's tokens (RFC 7517 §5).</summary>
/// <param name="Keys">All of them, the oldest first.</param>
public sealed record PublicKeySet(IReadOnlyList<PublicKey> Keys)
{
    /// <summary>Takes the public parts.</summary>
    /// <param name="keys">The keys, loaded.</param>
    /// <returns>The set.</returns>
    public static PublicKeySet Of(SigningKeys keys) => new([.. keys.All.Select(key => new PublicKey(key.KeyId, key.X, key.Y))]);

    /// <summary>Writes it.</summary>
    /// <returns>UTF-8 JSON, for <c>application/jwk-set+json</c> or <c>application/json</c>.</returns>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, MetadataJson.Default.PublicKeySet);
}
