using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Disclosure;

/// <summary>The nodes of the log's tree that lie in some of its tiles.</summary>
internal sealed class LogNodes : INodes
{
    private readonly Dictionary<(int Level, long Index), byte[][]> _tiles;

    private LogNodes(Dictionary<(int Level, long Index), byte[][]> tiles) => _tiles = tiles;

    /// <summary>Reads the tiles that are not at hand: those of leaves in one query, those above in another.</summary>
    /// <param name="context">The database.</param>
    /// <param name="wanted">The tiles, and how many hashes of each.</param>
    /// <param name="cache">Those at hand: what there is of a tile never changes.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<LogNodes> ReadAsync(
        HubDbContext context, IReadOnlyDictionary<(int Level, long Index), int> wanted, IMemoryCache cache, CancellationToken cancellation)
    {
        var tiles = wanted.Select(tile => (tile.Key, Hashes: cache.Get<byte[][]>(tile.Key))).Where(tile => tile.Hashes?.Length >= wanted[tile.Key])
            .ToDictionary(tile => tile.Key, tile => tile.Hashes!);
        var missing = wanted.Keys.Where(tile => !tiles.ContainsKey(tile)).ToList();
        if (missing.Where(tile => tile.Level == 0).Select(tile => Leaves(context, tile.Index)).ToList() is [_, ..] leaves)
        {
            foreach (var tile in (await leaves.Aggregate(Queryable.Concat).ToListAsync(cancellation)).GroupBy(leaf => leaf.Number / TileWriter.Width))
            {
                tiles[(0, tile.Key)] = [.. tile.OrderBy(leaf => leaf.Number).Select(leaf => leaf.Hash)];
            }
        }
        if (missing.Where(tile => tile.Level > 0).Select(tile => Above(context, tile.Level, tile.Index)).ToList() is [_, ..] above)
        {
            foreach (var tile in await above.Aggregate(Queryable.Concat).ToListAsync(cancellation))
            {
                tiles[(tile.Level, tile.Index)] = [.. tile.Hashes.Chunk(MerkleHash.Length)];
            }
        }
        foreach (var tile in missing)
        {
            cache.Set(tile, tiles[tile], new MemoryCacheEntryOptions { Size = 1 });
        }
        return new(tiles);
    }

    /// <inheritdoc/>
    public ValueTask<byte[]> NodeAsync(int height, long index, CancellationToken cancellation)
    {
        var (tile, at, width) = Place(height, index);
        return new(Root(_tiles[tile].AsSpan(at, width)));
    }

    /// <summary>Where a node is: the tile, and of it the hashes under the node.</summary>
    public static ((int Level, long Index) Tile, int At, int Width) Place(int height, long index)
    {
        var (level, above) = (height / TileWriter.Heights, height % TileWriter.Heights);
        var first = index << above;
        return ((level, first / TileWriter.Width), (int)(first % TileWriter.Width), 1 << above);
    }

    private static byte[] Root(ReadOnlySpan<byte[]> hashes) => hashes.Length == 1
        ? hashes[0]
        : MerkleHash.Node(Root(hashes[..(hashes.Length / 2)]), Root(hashes[(hashes.Length / 2)..]));

    private static IQueryable<Leaf> Leaves(HubDbContext context, long tile)
    {
        var (from, to) = (tile * TileWriter.Width, (tile + 1) * TileWriter.Width);
        return context.Disclosures.Where(row => row.Number >= from && row.Number < to).Select(row => new Leaf { Number = row.Number!.Value, Hash = row.LeafHash });
    }

    private static IQueryable<LogTileRow> Above(HubDbContext context, int level, long index) =>
        context.LogTiles.AsNoTracking().Where(tile => tile.Level == level && tile.Index == index);

    private sealed class Leaf
    {
        public required long Number { get; init; }

        public required byte[] Hash { get; init; }
    }
}
