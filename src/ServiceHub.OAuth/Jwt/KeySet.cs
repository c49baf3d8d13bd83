using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ServiceHub.OAuth.Jwt;

/// <summary>Somebody else's public keys (RFC 7517 §5). Those of a kind that is not understood are left out, as it says.</summary>
internal sealed class KeySet
{
    private const int MostKeys = 100;

    private KeySet(IReadOnlyList<VerifyingKey> keys) => Keys = keys;

    public IReadOnlyList<VerifyingKey> Keys { get; }

    /// <summary>Reads a JWK Set.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="keys">The keys; there may be none.</param>
    /// <returns>False when it is no JWK Set, gives a name twice, or holds more than a hundred keys.</returns>
    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out KeySet? keys)
    {
        keys = null;
        if (!StrictJson.TryReadObject(json, out var set, out var nameRepeated)
            || nameRepeated
            || !set.Value.TryGetProperty("keys", out var list)
            || list.ValueKind != JsonValueKind.Array
            || list.GetArrayLength() > MostKeys)
        {
            return false;
        }
        keys = new KeySet([.. Read(list)]);
        return true;
    }

    /// <summary>A set of the one key that a JWK holds, or of none when it cannot be read.</summary>
    public static KeySet Of(ReadOnlySpan<byte> jwk) => new(VerifyingKey.TryRead(jwk, out var key) ? [key] : []);

    /// <summary>The keys that may have signed by an algorithm: the named one or, where none is named, all of that kind.</summary>
    public IEnumerable<VerifyingKey> For(string algorithm, string? keyId) =>
        Keys.Where(key => key.Fits(algorithm) && (keyId is null || key.KeyId == keyId));

    private static IEnumerable<VerifyingKey> Read(JsonElement list)
    {
        foreach (var item in list.EnumerateArray())
        {
            if (VerifyingKey.TryRead(item, out var key, out _))
            {
                yield return key;
            }
        }
    }
}
