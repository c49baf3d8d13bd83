using System.Security.Cryptography;

namespace ServiceHub.Data.Disclosure.Merkle;

/// <summary>The hashes of a Merkle tree (RFC 9162, section 2.1.1): SHA-256, with leaves and nodes kept apart by their first byte.</summary>
public static class MerkleHash
{
    /// <summary>How many bytes a hash has.</summary>
    public const int Length = 32;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty { get; } = SHA256.HashData([]);

    /// <summary>The hash of a leaf.</summary>
    /// <param name="data">The leaf, at most 1024 bytes.</param>
    public static byte[] Leaf(ReadOnlySpan<byte> data)
    {
        Span<byte> input = stackalloc byte[1 + data.Length];
        input[0] = LeafPrefix;
        data.CopyTo(input[1..]);
        return SHA256.HashData(input);
    }

    /// <summary>The hash of a node above two others.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Length)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Length)..]);
        return SHA256.HashData(input);
    }
}
