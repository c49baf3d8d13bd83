using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Disclosure;

/// <summary>Proves what the log's signed heads say.</summary>
/// <param name="contexts">The database.</param>
public sealed class LogProofs(IDbContextFactory<HubDbContext> contexts)
{
    /// <summary>The newest head; null before the first one is signed.</summary>
    public async Task<TreeHead?> HeadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.TreeHeads.AsNoTracking().OrderByDescending(head => head.Id).FirstOrDefaultAsync(cancellation) is { } row ? LogNumbering.Of(row) : null;
    }

    /// <summary>That a row is in the log.</summary>
    /// <param name="leafHash">The hash of its leaf, as a receipt has it.</param>
    /// <param name="size">The size of a head.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The row's number, and the path; null when no row of the head has it.</returns>
    public async Task<(long Number, IReadOnlyList<byte[]> Path)?> InclusionAsync(byte[] leafHash, long size, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var number = await context.Disclosures.Where(row => row.LeafHash == leafHash).Select(row => row.Number).FirstOrDefaultAsync(cancellation);
        return number is { } found && found < size ? (found, await ProveAsync(context, proofs => proofs.InclusionAsync(found, size, cancellation), cancellation)) : null;
    }

    /// <summary>That the log at one size began as it was at another.</summary>
    public async Task<IReadOnlyList<byte[]>> ConsistencyAsync(long first, long second, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ProveAsync(context, proofs => proofs.ConsistencyAsync(first, second, cancellation), cancellation);
    }

    private static async Task<IReadOnlyList<byte[]>> ProveAsync(
        HubDbContext context, Func<MerkleProofs, ValueTask<IReadOnlyList<byte[]>>> prove, CancellationToken cancellation)
    {
        var wanted = new WantedTiles();
        await prove(new(wanted));
        return await prove(new(await LogNodes.ReadAsync(context, wanted.Tiles, cancellation)));
    }
}
