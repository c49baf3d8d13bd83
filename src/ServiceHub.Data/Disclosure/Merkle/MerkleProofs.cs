using System.Numerics;

namespace ServiceHub.Data.Disclosure.Merkle;

/// <summary>Makes proofs from a tree's nodes.</summary>
/// <param name="nodes">The tree, which may be larger than the one that is proven.</param>
public sealed class MerkleProofs(INodes nodes)
{
    /// <summary>The root of the tree's first leaves.</summary>
    public async ValueTask<byte[]> RootAsync(long size, CancellationToken cancellation) =>
        size == 0 ? MerkleHash.Empty : await RootAsync(0, size, cancellation);

    /// <summary>That a leaf is in a tree (RFC 9162, section 2.1.3.1: PATH).</summary>
    /// <param name="leaf">The leaf's number.</param>
    /// <param name="size">The tree's size, more than the number.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The hashes from the leaf upwards.</returns>
    public async ValueTask<IReadOnlyList<byte[]>> InclusionAsync(long leaf, long size, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leaf, size);
        List<byte[]> path = [];
        var (from, to) = (0L, size);
        while (to - from > 1)
        {
            var middle = from + Split(to - from);
            path.Add(leaf < middle ? await RootAsync(middle, to, cancellation) : await RootAsync(from, middle, cancellation));
            (from, to) = leaf < middle ? (from, middle) : (middle, to);
        }
        path.Reverse();
        return path;
    }

    /// <summary>That a tree begins with another one (RFC 9162, section 2.1.4.1: PROOF).</summary>
    /// <param name="first">The smaller one's size, more than 0.</param>
    /// <param name="second">The larger one's size, at least as large.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The hashes; none where the sizes are equal.</returns>
    public async ValueTask<IReadOnlyList<byte[]>> ConsistencyAsync(long first, long second, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        List<byte[]> proof = [];
        var (from, to, isWhole) = (0L, second, true);
        while (first != to)
        {
            var middle = from + Split(to - from);
            if (first <= middle)
            {
                proof.Add(await RootAsync(middle, to, cancellation));
                to = middle;
            }
            else
            {
                proof.Add(await RootAsync(from, middle, cancellation));
                (from, isWhole) = (middle, false);
            }
        }
        if (!isWhole)
        {
            proof.Add(await RootAsync(from, to, cancellation));
        }
        proof.Reverse();
        return proof;
    }

    /// <summary>The root over some leaves, which begin where a subtree of theirs may begin.</summary>
    private async ValueTask<byte[]> RootAsync(long from, long to, CancellationToken cancellation)
    {
        var count = to - from;
        if (BitOperations.IsPow2(count))
        {
            var height = BitOperations.Log2((ulong)count);
            return await nodes.NodeAsync(height, from >> height, cancellation);
        }
        var middle = from + Split(count);
        var left = await RootAsync(from, middle, cancellation);
        var right = await RootAsync(middle, to, cancellation);
        return MerkleHash.Node(left, right);
    }

    /// <summary>The largest power of two that is smaller.</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
