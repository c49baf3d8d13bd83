using System.Numerics;

namespace ServiceHub.Data.Disclosure.Merkle;

/// <summary>
/// All that is needed of a tree to let it grow and to know its root: the roots of the complete subtrees of which it consists, the largest
/// first, one for each bit of its size.
/// </summary>
public sealed class TreeEdge
{
    private readonly List<byte[]> _roots;

    /// <summary>The edge of a tree without leaves.</summary>
    public TreeEdge() => _roots = [];

    /// <summary>The edge of a tree, as <see cref="ToBytes"/> gave it.</summary>
    /// <exception cref="ArgumentException">The bytes are no edge of that size.</exception>
    public TreeEdge(long size, ReadOnlySpan<byte> bytes)
    {
        if (size < 0 || bytes.Length != BitOperations.PopCount((ulong)size) * MerkleHash.Length)
        {
            throw new ArgumentException("The edge does not fit the tree's size.", nameof(bytes));
        }
        (Size, _roots) = (size, []);
        for (var at = 0; at < bytes.Length; at += MerkleHash.Length)
        {
            _roots.Add(bytes.Slice(at, MerkleHash.Length).ToArray());
        }
    }

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a leaf.</summary>
    /// <param name="leafHash">Its hash.</param>
    /// <param name="completed">Told of each subtree that becomes complete with it: its height, its place among those of that height, its root.</param>
    public void Append(byte[] leafHash, Action<int, long, byte[]>? completed = null)
    {
        var (node, height) = (leafHash, 0);
        for (var rest = Size; (rest & 1) == 1; rest >>= 1)
        {
            node = MerkleHash.Node(_roots[^1], node);
            _roots.RemoveAt(_roots.Count - 1);
            completed?.Invoke(++height, Size >> height, node);
        }
        _roots.Add(node);
        Size++;
    }

    /// <summary>The root of the tree.</summary>
    public byte[] Root()
    {
        if (_roots.Count == 0)
        {
            return MerkleHash.Empty;
        }
        var root = _roots[^1];
        for (var at = _roots.Count - 2; at >= 0; at--)
        {
            root = MerkleHash.Node(_roots[at], root);
        }
        return root;
    }

    /// <summary>The roots one after the other.</summary>
    public byte[] ToBytes() => [.. _roots.SelectMany(root => root)];
}
