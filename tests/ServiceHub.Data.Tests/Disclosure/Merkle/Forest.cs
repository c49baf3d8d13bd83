using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Tests.Disclosure.Merkle;

/// <summary>A tree in memory, whose roots are worked out as RFC 9162, section 2.1.1 defines them.</summary>
internal sealed class Forest(IReadOnlyList<byte[]> leafHashes) : INodes
{
    public static Forest OfLeaves(int count) => new([.. Enumerable.Range(0, count).Select(leaf => MerkleHash.Leaf(BitConverter.GetBytes(leaf)))]);

    public ValueTask<byte[]> NodeAsync(int height, long index, CancellationToken cancellation) => new(Subtree(height, index));

    public byte[] Subtree(int height, long index) => Root((int)(index << height), (int)((index + 1) << height));

    public byte[] Root(int size) => size == 0 ? MerkleHash.Empty : Root(0, size);

    private byte[] Root(int from, int to)
    {
        if (to - from == 1)
        {
            return leafHashes[from];
        }
        var half = 1;
        while (2 * half < to - from)
        {
            half *= 2;
        }
        return MerkleHash.Node(Root(from, from + half), Root(from + half, to));
    }
}
