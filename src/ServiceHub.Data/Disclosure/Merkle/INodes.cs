namespace ServiceHub.Data.Disclosure.Merkle;

/// <summary>The complete subtrees of a tree.</summary>
public interface INodes
{
    /// <summary>The root of a complete subtree.</summary>
    /// <param name="height">0 for a leaf's hash; the subtree has 2^height leaves.</param>
    /// <param name="index">Its place among those of its height.</param>
    /// <param name="cancellation">Gives it up.</param>
    ValueTask<byte[]> NodeAsync(int height, long index, CancellationToken cancellation);
}
