using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Disclosure;

/// <summary>The nodes of the log's tree, for one proof: the few tiles that it needs are read once.</summary>
/// <param name="context">The database.</param>
public sealed class LogNodes(HubDbContext context) : INodes
{
    private readonly Dictionary<(int Level, long Index), byte[][]> _tiles = [];

    /// <inheritdoc/>
    public async ValueTask<byte[]> NodeAsync(int height, long index, CancellationToken cancellation)
    {
        var (level, above) = (height / TileWriter.Heights, height % TileWriter.Heights);
        var first = index << above;
        var tile = await TileAsync(level, first / TileWriter.Width, cancellation);
        var at = (int)(first % TileWriter.Width);
        return Root(tile.AsSpan(at, 1 << above));
    }

    private static byte[] Root(ReadOnlySpan<byte[]> hashes) => hashes.Length == 1
        ? hashes[0]
        : MerkleHash.Node(Root(hashes[..(hashes.Length / 2)]), Root(hashes[(hashes.Length / 2)..]));

    private async ValueTask<byte[][]> TileAsync(int level, long index, CancellationToken cancellation)
    {
        if (!_tiles.TryGetValue((level, index), out var tile))
        {
            _tiles[(level, index)] = tile = level == 0 ? await LeavesAsync(index, cancellation) : await ReadAsync(level, index, cancellation);
        }
        return tile;
    }

    private async Task<byte[][]> LeavesAsync(long index, CancellationToken cancellation)
    {
        var (from, to) = (index * TileWriter.Width, (index + 1) * TileWriter.Width);
        return await context.Disclosures.AsNoTracking().Where(row => row.Number >= from && row.Number < to)
            .OrderBy(row => row.Number).Select(row => row.LeafHash).ToArrayAsync(cancellation);
    }

    private async Task<byte[][]> ReadAsync(int level, long index, CancellationToken cancellation)
    {
        var hashes = await context.LogTiles.AsNoTracking().Where(tile => tile.Level == level && tile.Index == index).Select(tile => tile.Hashes).SingleAsync(cancellation);
        return [.. hashes.Chunk(MerkleHash.Length)];
    }
}
