using System.Security.Cryptography;
using System.Text;
using ServiceHub.OAuth.Clients;

namespace ServiceHub.Data.Keys;

/// <summary>
/// All keys by which the hub protects what it stores. Every value made with a key carries the key's id, so that a newer
/// key can take over while old values stay readable. The ring may be read again while it is used: whoever asks next finds the new keys.
/// </summary>
public sealed class KeyRing : ISecretHasher
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly TimeProvider _time;
    private volatile Held _held;

    internal KeyRing(KeyRingDocument document, TimeProvider time) => (_held, _time) = (new(document), time);

    /// <summary>All keys, the newest of each use first.</summary>
    public IReadOnlyList<KeyFacts> Keys
    {
        get
        {
            var (held, now) = (_held, _time.GetUtcNow());
            return [.. Enum.GetValues<KeyUse>().SelectMany(use => held.NewestFirst[use].Select(
                key => new KeyFacts(key.Id, use, key.ActiveFrom, key == Current(held, use, now))))];
        }
    }

    internal KeyRingDocument Document => _held.Document;

    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Whether the ring holds a key.</summary>
    public bool Holds(string keyId) => _held.ById.ContainsKey(keyId);

    /// <summary>The id of the key that makes new values.</summary>
    public string CurrentId(KeyUse use) => Current(use).Id;

    /// <summary>Takes other keys over, all at once.</summary>
    internal void Replace(KeyRingDocument document) => _held = new(document);

    /// <summary>Encrypts a value for one place.</summary>
    /// <param name="plain">The value.</param>
    /// <param name="context">What it belongs to, and stands beside it: a value moved elsewhere does not open.</param>
    /// <returns>The value at rest.</returns>
    public EncryptedValue Encrypt(ReadOnlySpan<byte> plain, string context)
    {
        var key = Current(KeyUse.Encryption);
        var bytes = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = bytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Key, TagBytes);
        aes.Encrypt(nonce, plain, bytes.AsSpan(NonceBytes + TagBytes), bytes.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(context));
        return new(key.Id, bytes);
    }

    /// <summary>Opens a value.</summary>
    /// <param name="value">The value at rest.</param>
    /// <param name="context">What it was encrypted for.</param>
    /// <returns>The plain bytes.</returns>
    /// <exception cref="KeyRingException">The ring lacks the key.</exception>
    /// <exception cref="CryptographicException">The value was altered or stands in the wrong place.</exception>
    public byte[] Decrypt(EncryptedValue value, string context)
    {
        using var aes = new AesGcm(Key(value.KeyId, KeyUse.Encryption).Key, TagBytes);
        var bytes = value.Bytes.AsSpan();
        if (bytes.Length < NonceBytes + TagBytes)
        {
            throw new CryptographicException("An encrypted value was cut off.");
        }
        var plain = new byte[bytes.Length - NonceBytes - TagBytes];
        aes.Decrypt(bytes[..NonceBytes], bytes[(NonceBytes + TagBytes)..], bytes.Slice(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(context));
        return plain;
    }

    /// <summary>The hash under which a new value is stored.</summary>
    /// <param name="kind">The kind of value, so that equal texts of two kinds do not meet.</param>
    /// <param name="value">The value.</param>
    /// <returns>The hash by the newest index key.</returns>
    public IndexHash Index(string kind, string value) => Hash(Current(KeyUse.Index), kind, value);

    /// <summary>The hashes under which a value may be stored: one, or two while rows are re-hashed.</summary>
    /// <param name="kind">The kind of value.</param>
    /// <param name="value">The value.</param>
    /// <returns>One hash for each live index key.</returns>
    public IEnumerable<IndexHash> Candidates(string kind, string value) => _held.NewestFirst[KeyUse.Index].Select(key => Hash(key, kind, value));

    /// <inheritdoc/>
    public KeyedHash Hash(ReadOnlySpan<byte> secret)
    {
        var key = Current(KeyUse.Pepper);
        return new(key.Id, HMACSHA256.HashData(key.Key, secret));
    }

    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> secret, KeyedHash hash) =>
        _held.ById.TryGetValue(hash.KeyId, out var key) && key.Use == KeyUse.Pepper
        && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key.Key, secret), hash.Value.Span);

    /// <inheritdoc/>
    public bool IsCurrent(KeyedHash hash) => hash.KeyId == CurrentId(KeyUse.Pepper);

    private RingKey Current(KeyUse use) => Current(_held, use, _time.GetUtcNow());

    /// <summary>The newest that is active: a key is put into every gateway's ring before the first one uses it.</summary>
    private static RingKey Current(Held held, KeyUse use, DateTimeOffset now) => held.NewestFirst[use].First(key => key.ActiveFrom <= now);

    private static IndexHash Hash(RingKey key, string kind, string value) =>
        new(key.Id, HMACSHA256.HashData(key.Key, Encoding.UTF8.GetBytes($"{kind}\0{value}")));

    private RingKey Key(string id, KeyUse use) =>
        _held.ById.TryGetValue(id, out var key) && key.Use == use
            ? key
            : throw new KeyRingException($"The key ring lacks the key {id}, with which stored values were made: put it back.");

    private sealed class Held(KeyRingDocument document)
    {
        public KeyRingDocument Document { get; } = document;

        public Dictionary<string, RingKey> ById { get; } = document.Keys.ToDictionary(key => key.Id);

        public ILookup<KeyUse, RingKey> NewestFirst { get; } =
            document.Keys.OrderByDescending(key => key.ActiveFrom).ThenBy(key => key.Id, StringComparer.Ordinal).ToLookup(key => key.Use);
    }
}
