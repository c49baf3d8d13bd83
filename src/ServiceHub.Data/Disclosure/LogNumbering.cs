using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Disclosure;

/// <summary>
/// Gives rows their numbers, lets the tree grow over them, and signs its heads. Whoever holds the lock of the log's state row does so,
/// one gateway at a time; a transaction that breaks off leaves nothing behind.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="keys">Sign.</param>
/// <param name="clock">The log's time.</param>
public sealed class LogNumbering(IDbContextFactory<HubDbContext> contexts, LogKeys keys, LogClock clock)
{
    private const int Batch = 4_000;

    /// <summary>Gives numbers to all rows that wait.</summary>
    /// <returns>How many rows there were.</returns>
    public async Task<int> NumberAsync(CancellationToken cancellation)
    {
        int numbered, all = 0;
        do
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            if (!await context.Disclosures.AnyAsync(row => row.Number == null, cancellation))
            {
                return all;
            }
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            numbered = await NumberAsync(context, await LockAsync(context, cancellation), cancellation);
            await transaction.CommitAsync(cancellation);
            all += numbered;
        }
        while (numbered == Batch);
        return all;
    }

    /// <summary>Signs a head over all rows, unless one that is young enough was signed.</summary>
    /// <param name="age">How old the last head may be.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The last head.</returns>
    /// <exception cref="ClockSetBackException">The clock was set back.</exception>
    public async Task<TreeHead> SignAsync(TimeSpan age, CancellationToken cancellation)
    {
        await NumberAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var state = await LockAsync(context, cancellation);
        var last = await context.TreeHeads.AsNoTracking().OrderByDescending(head => head.Id).FirstOrDefaultAsync(cancellation);
        clock.Saw(last?.Time ?? 0);
        var now = Math.Max(clock.Now(), last?.Time ?? 0);
        if (last is not null && now - last.Time < age.TotalMilliseconds)
        {
            return Of(last);
        }
        var root = new TreeEdge(state.Size, state.Edge).Root();
        var (logId, key) = keys.Current;
        var head = new TreeHeadRow { Size = state.Size, Root = root, Time = now, KeyId = key.Public.Id, Signature = key.Sign(LogSignatures.Head(logId, state.Size, root, now)) };
        if (last?.Size == state.Size)
        {
            // Nothing came: the newer word on the same rows takes the older one's place.
            await context.TreeHeads.Where(row => row.Id == last.Id).ExecuteDeleteAsync(cancellation);
        }
        context.TreeHeads.Add(head);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Of(head);
    }

    internal static TreeHead Of(TreeHeadRow row) => new(row.Size, row.Root, row.Time, row.KeyId, row.Signature);

    /// <summary>Has the log's state for this transaction alone.</summary>
    internal static async Task<LogStateRow> LockAsync(HubDbContext context, CancellationToken cancellation)
    {
        await context.Database.ExecuteSqlAsync($"""UPDATE "LogState" SET "Size" = "Size" WHERE "Id" = {LogStateRow.Only}""", cancellation);
        return await context.LogState.AsTracking().SingleAsync(cancellation);
    }

    private static async Task<int> NumberAsync(HubDbContext context, LogStateRow state, CancellationToken cancellation)
    {
        var rows = await TakeAsync(context, state.Size, cancellation);
        var edge = new TreeEdge(state.Size, state.Edge);
        var tiles = new TileWriter(context);
        foreach (var (_, leafHash) in rows.OrderBy(row => row.Number))
        {
            edge.Append(leafHash, tiles.Add);
        }
        (state.Size, state.Edge) = (edge.Size, edge.ToBytes());
        await tiles.SaveAsync(cancellation);
        await context.SaveChangesAsync(cancellation);
        return rows.Count;
    }

    private static async Task<List<(long Number, byte[] LeafHash)>> TakeAsync(HubDbContext context, long size, CancellationToken cancellation)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"""
            WITH waiting AS (SELECT "Id" FROM "Disclosures" WHERE "Number" IS NULL ORDER BY "Id" LIMIT {Batch}),
            next AS (SELECT "Id", ROW_NUMBER() OVER (ORDER BY "Id") - 1 + @size AS number FROM waiting)
            UPDATE "Disclosures" SET "Number" = next.number FROM next WHERE "Disclosures"."Id" = next."Id"
            RETURNING "Disclosures"."Number", "Disclosures"."LeafHash"
            """;
        Add(command, "@size", size);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<(long, byte[])> rows = [];
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add((reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)));
        }
        return rows;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
