using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Disclosure;

/// <summary>Puts the nodes that become complete into the tiles: every eighth height, 256 neighbours together.</summary>
/// <param name="context">A context in a transaction that holds the log's lock.</param>
internal sealed class TileWriter(HubDbContext context)
{
    /// <summary>How many heights a tile spans.</summary>
    public const int Heights = 8;

    /// <summary>How many nodes it holds.</summary>
    public const int Width = 1 << Heights;

    private readonly Dictionary<(int Level, long Index), List<byte[]>> _added = [];

    /// <summary>Takes a complete subtree; what no tile holds is passed over.</summary>
    public void Add(int height, long index, byte[] root)
    {
        if (height % Heights != 0)
        {
            return;
        }
        var tile = (height / Heights, index / Width);
        if (!_added.TryGetValue(tile, out var hashes))
        {
            _added[tile] = hashes = [];
        }
        hashes.Add(root);
    }

    public async Task SaveAsync(CancellationToken cancellation)
    {
        foreach (var ((level, index), hashes) in _added)
        {
            var added = hashes.SelectMany(hash => hash).ToArray();
            if (await context.LogTiles.AsTracking().FirstOrDefaultAsync(tile => tile.Level == level && tile.Index == index, cancellation) is { } tile)
            {
                tile.Hashes = [.. tile.Hashes, .. added];
            }
            else
            {
                context.LogTiles.Add(new() { Level = level, Index = index, Hashes = added });
            }
        }
    }
}
