using System.Security.Cryptography;
using ServiceHub.OAuth.Clients;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>Counts, so that a test can tell whether time could tell.</summary>
internal sealed class HmacHasher : ISecretHasher
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string KeyId { get; set; } = "test";

    public int Verified { get; private set; }

    public KeyedHash Hash(ReadOnlySpan<byte> secret) => new(KeyId, HMACSHA256.HashData(_key, secret));

    public bool IsCurrent(KeyedHash hash) => hash.KeyId == KeyId;

    public bool Verify(ReadOnlySpan<byte> secret, KeyedHash hash)
    {
        Verified++;
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, secret), hash.Value.Span);
    }
}
