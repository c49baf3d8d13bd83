using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Disclosure;

/// <summary>Proves what the log's signed heads say. A log only grows, so that what was read of its tree holds for good.</summary>
/// <param name="contexts">The database.</param>
public sealed class LogProofs(IDbContextFactory<HubDbContext> contexts) : IDisposable
{
    private const int MostTiles = 4096;

    private readonly MemoryCache _tiles = new(new MemoryCacheOptions { SizeLimit = MostTiles });
    private long _size;

    /// <summary>The newest head; null before the first one is signed.</summary>
    public async Task<TreeHead?> HeadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.TreeHeads.AsNoTracking().OrderByDescending(head => head.Id).FirstOrDefaultAsync(cancellation) is { } row ? LogNumbering.Of(row) : null;
    }

    /// <summary>The size of the newest head, or of one before it that is large enough; 0 before the first one is signed.</summary>
    public async Task<long> SizeAsync(long enough, CancellationToken cancellation)
    {
        if (enough > _size || _size == 0)
        {
            _size = (await HeadAsync(cancellation))?.Size ?? 0;
        }
        return _size;
    }

    /// <summary>That a row is in the log.</summary>
    /// <param name="leafHash">The hash of its leaf, as a receipt has it.</param>
    /// <param name="size">The size of a head.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The row's number, and the path; null when no row of the head has it.</returns>
    public async Task<(long Number, IReadOnlyList<byte[]> Path)?> InclusionAsync(byte[] leafHash, long size, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var number = await context.Disclosures.Where(row => row.LeafHash == leafHash && row.Number != null).Select(row => row.Number).FirstOrDefaultAsync(cancellation);
        return number is { } found && found < size ? (found, await ProveAsync(context, proofs => proofs.InclusionAsync(found, size, cancellation), cancellation)) : null;
    }

    /// <summary>That the log at one size began as it was at another.</summary>
    public async Task<IReadOnlyList<byte[]>> ConsistencyAsync(long first, long second, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ProveAsync(context, proofs => proofs.ConsistencyAsync(first, second, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _tiles.Dispose();

    private async Task<IReadOnlyList<byte[]>> ProveAsync(
        HubDbContext context, Func<MerkleProofs, ValueTask<IReadOnlyList<byte[]>>> prove, CancellationToken cancellation)
    {
        var wanted = new WantedTiles();
        await prove(new(wanted));
        return await prove(new(await LogNodes.ReadAsync(context, wanted.Tiles, _tiles, cancellation)));
    }
}
