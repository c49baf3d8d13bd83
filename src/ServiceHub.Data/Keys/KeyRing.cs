using System.Security.Cryptography;
using System.Text;
using ServiceHub.OAuth.Clients;

namespace ServiceHub.Data.Keys;

/// <summary>
/// All keys by which the hub protects what it stores. Every value made with a key carries the key's id, so that a newer
/// key can take over while old values stay readable.
/// </summary>
public sealed class KeyRing : ISecretHasher
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly Dictionary<string, RingKey> _byId;
    private readonly RingKey _encryption;
    private readonly RingKey _pepper;
    private readonly RingKey[] _index;

    internal KeyRing(KeyRingDocument document)
    {
        _byId = document.Keys.ToDictionary(key => key.Id);
        _encryption = Newest(document, KeyUse.Encryption)[0];
        _pepper = Newest(document, KeyUse.Pepper)[0];
        _index = Newest(document, KeyUse.Index);
    }

    /// <summary>Encrypts a value for one place.</summary>
    /// <param name="plain">The value.</param>
    /// <param name="place">Where it will stand, such as <c>citizen-identifier</c>: a value moved elsewhere does not open.</param>
    /// <returns>The value at rest.</returns>
    public EncryptedValue Encrypt(ReadOnlySpan<byte> plain, string place)
    {
        var bytes = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = bytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_encryption.Key, TagBytes);
        aes.Encrypt(nonce, plain, bytes.AsSpan(NonceBytes + TagBytes), bytes.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(place));
        return new(_encryption.Id, bytes);
    }

    /// <summary>Opens a value.</summary>
    /// <param name="value">The value at rest.</param>
    /// <param name="place">The place it was encrypted for.</param>
    /// <returns>The plain bytes.</returns>
    /// <exception cref="KeyRingException">The ring lacks the key.</exception>
    /// <exception cref="CryptographicException">The value was altered or stands in the wrong place.</exception>
    public byte[] Decrypt(EncryptedValue value, string place)
    {
        using var aes = new AesGcm(Key(value.KeyId, KeyUse.Encryption).Key, TagBytes);
        var bytes = value.Bytes.AsSpan();
        var plain = new byte[bytes.Length - NonceBytes - TagBytes];
        aes.Decrypt(bytes[..NonceBytes], bytes[(NonceBytes + TagBytes)..], bytes.Slice(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(place));
        return plain;
    }

    /// <summary>The hash under which a new value is stored.</summary>
    /// <param name="kind">The kind of value, so that equal texts of two kinds do not meet.</param>
    /// <param name="value">The value.</param>
    /// <returns>The hash by the newest index key.</returns>
    public IndexHash Index(string kind, string value) => Hash(_index[0], kind, value);

    /// <summary>The hashes under which a value may be stored: one, or two while rows are re-hashed.</summary>
    /// <param name="kind">The kind of value.</param>
    /// <param name="value">The value.</param>
    /// <returns>One hash for each live index key.</returns>
    public IEnumerable<IndexHash> Candidates(string kind, string value) => _index.Select(key => Hash(key, kind, value));

    /// <inheritdoc/>
    public KeyedHash Hash(ReadOnlySpan<byte> secret) => new(_pepper.Id, HMACSHA256.HashData(_pepper.Key, secret));

    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> secret, KeyedHash hash) =>
        _byId.TryGetValue(hash.KeyId, out var key) && key.Use == KeyUse.Pepper
        && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key.Key, secret), hash.Value.Span);

    private static RingKey[] Newest(KeyRingDocument document, KeyUse use) =>
        [.. document.Keys.Where(key => key.Use == use).OrderByDescending(key => key.Created).ThenBy(key => key.Id, StringComparer.Ordinal)];

    private static IndexHash Hash(RingKey key, string kind, string value) =>
        new(key.Id, HMACSHA256.HashData(key.Key, Encoding.UTF8.GetBytes($"{kind}\0{value}")));

    private RingKey Key(string id, KeyUse use) =>
        _byId.TryGetValue(id, out var key) && key.Use == use
            ? key
            : throw new KeyRingException($"The key ring lacks the key {id}, with which stored values were made: put it back.");
}
