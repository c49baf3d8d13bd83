using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Disclosure;

/// <summary>Learns which tiles a proof needs, so that they are read together; what is proven by it is nothing.</summary>
internal sealed class WantedTiles : INodes
{
    private static readonly byte[] Nothing = new byte[MerkleHash.Length];

    private readonly HashSet<(int Level, long Index)> _tiles = [];

    public IReadOnlyCollection<(int Level, long Index)> Tiles => _tiles;

    /// <inheritdoc/>
    public ValueTask<byte[]> NodeAsync(int height, long index, CancellationToken cancellation)
    {
        _tiles.Add(LogNodes.Place(height, index).Tile);
        return new(Nothing);
    }
}
