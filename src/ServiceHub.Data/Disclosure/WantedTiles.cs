using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Disclosure;

/// <summary>Learns which tiles a proof needs, so that they are read together; what is proven by it is nothing.</summary>
internal sealed class WantedTiles : INodes
{
    private static readonly byte[] Nothing = new byte[MerkleHash.Length];

    private readonly Dictionary<(int Level, long Index), int> _tiles = [];

    /// <summary>How many of its hashes are needed of each.</summary>
    public IReadOnlyDictionary<(int Level, long Index), int> Tiles => _tiles;

    /// <inheritdoc/>
    public ValueTask<byte[]> NodeAsync(int height, long index, CancellationToken cancellation)
    {
        var (tile, at, width) = LogNodes.Place(height, index);
        _tiles[tile] = Math.Max(at + width, _tiles.GetValueOrDefault(tile));
        return new(Nothing);
    }
}
