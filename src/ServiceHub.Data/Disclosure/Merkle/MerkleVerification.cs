namespace ServiceHub.Data.Disclosure.Merkle;

/// <summary>Checks proofs without the tree.</summary>
public static class MerkleVerification
{
    /// <summary>Whether a leaf is in a tree (RFC 9162, section 2.1.3.2).</summary>
    /// <param name="leafHash">The leaf's hash.</param>
    /// <param name="leaf">Its number.</param>
    /// <param name="size">The tree's size.</param>
    /// <param name="path">The proof.</param>
    /// <param name="root">The tree's root.</param>
    public static bool IsIncluded(ReadOnlySpan<byte> leafHash, long leaf, long size, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (leaf < 0 || leaf >= size)
        {
            return false;
        }
        var (node, last, hash) = (leaf, size - 1, leafHash.ToArray());
        foreach (var step in path)
        {
            if (last == 0)
            {
                return false;
            }
            hash = IsLeft(ref node, ref last) ? MerkleHash.Node(step, hash) : MerkleHash.Node(hash, step);
        }
        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether a tree begins with another one (RFC 9162, section 2.1.4.2).</summary>
    /// <param name="first">The smaller one's size.</param>
    /// <param name="second">The larger one's size.</param>
    /// <param name="proof">The proof.</param>
    /// <param name="firstRoot">The smaller one's root.</param>
    /// <param name="secondRoot">The larger one's root.</param>
    public static bool IsConsistent(long first, long second, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> firstRoot, ReadOnlySpan<byte> secondRoot)
    {
        if (first <= 0 || first > second)
        {
            return false;
        }
        if (first == second)
        {
            return proof.Count == 0 && firstRoot.SequenceEqual(secondRoot);
        }
        var (node, last) = (first - 1, second - 1);
        while ((node & 1) == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }
        // A first tree that is one complete subtree is where the proof begins, and does not stand in it.
        var steps = new Queue<byte[]>(proof);
        if (node != 0 && steps.Count == 0)
        {
            return false;
        }
        var start = node == 0 ? firstRoot.ToArray() : steps.Dequeue();
        var (small, large) = (start, start);
        foreach (var step in steps)
        {
            if (last == 0)
            {
                return false;
            }
            (small, large) = IsLeft(ref node, ref last)
                ? (MerkleHash.Node(step, small), MerkleHash.Node(step, large))
                : (small, MerkleHash.Node(large, step));
        }
        return last == 0 && firstRoot.SequenceEqual(small) && secondRoot.SequenceEqual(large);
    }

    /// <summary>Whether the next hash of a proof stands left of the node that is known so far, which then goes up.</summary>
    private static bool IsLeft(ref long node, ref long last)
    {
        var isLeft = (node & 1) == 1 || node == last;
        while (isLeft && (node & 1) == 0 && node != 0)
        {
            (node, last) = (node >> 1, last >> 1);
        }
        (node, last) = (node >> 1, last >> 1);
        return isLeft;
    }
}
