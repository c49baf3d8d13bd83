using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceHub.Data.Disclosure.Merkle;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.Disclosure;

/// <summary>
/// Writes down, durably, before anything is told. Rows that arrive while others are written go together; their numbers come later
/// (<see cref="LogNumbering"/>), so that any number of gateways can write at once.
/// </summary>
public sealed class DisclosureLog
{
    private const int SaltBytes = 32;

    /// <summary>SQLite goes through all of a statement's parameters to find one, so that a long statement costs the square of its length.</summary>
    private const int LargestInsert = 100;

    private static readonly RowBatch Rows = new(
        "Disclosures", "Kind", "At", "LeafHash", "Salt", "Body", "CitizenId", "SubjectKeyId", "SubjectHash", "ClientId");

    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly LogKeys _keys;
    private readonly LogClock _clock;
    private readonly GroupCommit<IReadOnlyList<DisclosureRow>, bool> _writes;

    /// <param name="contexts">The database.</param>
    /// <param name="keys">Sign receipts.</param>
    /// <param name="clock">The log's time.</param>
    /// <param name="time">Measures how long is gathered under load.</param>
    public DisclosureLog(IDbContextFactory<HubDbContext> contexts, LogKeys keys, LogClock clock, TimeProvider time) =>
        (_contexts, _keys, _clock, _writes) = (contexts, keys, clock, new(WriteAsync, time));

    /// <summary>Writes entries down, all or none.</summary>
    /// <param name="entries">At least one.</param>
    /// <param name="cancellation">Stops the waiting; the entries may be written all the same.</param>
    /// <returns>The receipt, once they are durable. An exception of the database comes through: then nothing may be told.</returns>
    /// <exception cref="ClockSetBackException">The clock was set back.</exception>
    public async Task<LogReceipt> AppendAsync(IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        var now = _clock.Now();
        DisclosureRow[] rows = [.. entries.Select(Row)];
        await _writes.AddAsync(rows, cancellation);
        byte[][] leaves = [.. rows.Select(row => row.LeafHash)];
        var (logId, key) = _keys.Current;
        return new(leaves, now, key.Public.Id, key.Sign(LogSignatures.Receipt(logId, now, leaves)));
    }

    /// <summary>See <see cref="DisclosureRow.LeafHash"/>.</summary>
    internal static byte[] LeafHash(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> body) => MerkleHash.Leaf(HMACSHA256.HashData(salt, body));

    internal static DisclosureRow Row(LogEntry entry)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var body = entry.Body.ToArray();
        return new()
        {
            Kind = entry.Kind,
            At = entry.At.ToUnixTimeMilliseconds(),
            LeafHash = LeafHash(salt, body),
            Salt = salt,
            Body = body,
            CitizenId = entry.CitizenId,
            SubjectKeyId = entry.Subject?.KeyId,
            SubjectHash = entry.Subject?.Hash,
            ClientId = entry.ClientId,
        };
    }

    private async Task<IReadOnlyList<bool>> WriteAsync(IReadOnlyList<IReadOnlyList<DisclosureRow>> groups)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        IReadOnlyList<object?[]> rows = [.. groups.SelectMany(group => group).Select(Values)];
        if (rows.Count <= LargestInsert)
        {
            // One statement is whole by itself, and costs no round trip more.
            await context.Database.OpenConnectionAsync();
            await InsertAsync(context, rows);
        }
        else
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            foreach (var some in rows.Chunk(LargestInsert))
            {
                await InsertAsync(context, some);
            }
            await transaction.CommitAsync();
        }
        return [.. groups.Select(_ => true)];
    }

    private static async Task InsertAsync(HubDbContext context, IReadOnlyList<object?[]> rows)
    {
        await using var command = Rows.Insert(context, rows, "");
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        await command.ExecuteNonQueryAsync();
    }

    private static object?[] Values(DisclosureRow row) =>
        [row.Kind.ToString(), row.At, row.LeafHash, row.Salt, row.Body, row.CitizenId, row.SubjectKeyId, row.SubjectHash, row.ClientId];
}
