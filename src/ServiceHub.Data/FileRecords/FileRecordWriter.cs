using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.FileRecords;

/// <summary>Seals records and inserts them by one statement that is prepared once a load: EF would track a million rows.</summary>
internal sealed class FileRecordWriter(HubDbContext context, FileRecordSeal seal, long loadId) : IAsyncDisposable
{
    /// <summary>Rows in one statement: enough to save round trips, few enough that SQLite finds its parameters quickly.</summary>
    private const int RowsAtOnce = 25;

    private static readonly RowBatch Batch = new("FileRecords", "LoadId", "IndexKeyId", "IndexHash", "Payload_KeyId", "Payload_Bytes");

    private DbCommand? _full;

    /// <summary>Writes records in the context's transaction.</summary>
    public async ValueTask WriteAsync(IEnumerable<FileRecord> records, CancellationToken cancellation)
    {
        // In the index's order, so that rows that lie on one page of it are written together.
        var rows = records.Select(Seal).OrderBy(row => (byte[])row[2]!, ByteOrder.Instance).ToList();
        for (var at = 0; at < rows.Count; at += RowsAtOnce)
        {
            var some = rows.GetRange(at, Math.Min(RowsAtOnce, rows.Count - at));
            if (some.Count < RowsAtOnce)
            {
                await using var rest = Batch.Insert(context, some, "");
                await ExecuteAsync(rest, cancellation);
                return;
            }
            if (_full is null)
            {
                _full = Batch.Insert(context, some, "");
                await _full.PrepareAsync(cancellation);
            }
            for (var i = 0; i < _full.Parameters.Count; i++)
            {
                _full.Parameters[i].Value = some[i / Batch.Columns][i % Batch.Columns];
            }
            await ExecuteAsync(_full, cancellation);
        }
    }

    public ValueTask DisposeAsync() => _full?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Task<int> ExecuteAsync(DbCommand command, CancellationToken cancellation)
    {
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        return command.ExecuteNonQueryAsync(cancellation);
    }

    private object?[] Seal(FileRecord record)
    {
        var (index, payload) = seal.Seal(record);
        return [loadId, index.KeyId, index.Hash, payload.KeyId, payload.Bytes];
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
