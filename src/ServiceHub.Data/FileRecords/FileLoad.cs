using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.FileRecords;

namespace ServiceHub.Data.FileRecords;

/// <summary>A load under way: rows that nobody sees until its row in the table of loads says so.</summary>
internal sealed class FileLoad(HubDbContext context, FileRecordWriter writer, TimeProvider time, long loadId) : IFileLoad
{
    /// <summary>Rows written together: many, because each touches another page of the index; few enough that others can write between.</summary>
    private const int RowsAtOnce = 20_000;

    private List<FileRecord> _waiting = new(RowsAtOnce);
    private Task _writing = Task.CompletedTask;
    private bool _ended;

    private IQueryable<FileLoadRow> Own => context.FileLoads.Where(load => load.Id == loadId && load.State == FileLoadState.Loading);

    public async ValueTask AddAsync(IReadOnlyList<FileRecord> records, CancellationToken cancellation)
    {
        _waiting.AddRange(records);
        if (_waiting.Count >= RowsAtOnce)
        {
            await BeginWriteAsync(cancellation);
        }
    }

    public async ValueTask CommitAsync(FileLoadInfo info, CancellationToken cancellation)
    {
        await BeginWriteAsync(cancellation);
        await _writing;
        EnsureOwn(await Own.ExecuteUpdateAsync(
            set => set.SetProperty(load => load.State, FileLoadState.Loaded)
                .SetProperty(load => load.FileName, info.FileName)
                .SetProperty(load => load.Sha256, info.Sha256)
                .SetProperty(load => load.AsOf, info.AsOf)
                .SetProperty(load => load.Ended, info.LoadedAt)
                .SetProperty(load => load.Records, info.Records)
                .SetProperty(load => load.Rejected, info.Rejected),
            cancellation));
        _ended = true;
    }

    public async ValueTask RefuseAsync(string detail, long records, long rejected, CancellationToken cancellation)
    {
        await _writing;
        var now = time.GetUtcNow();
        var kept = detail.Length > FileRecordMapping.LongestDetail ? detail[..FileRecordMapping.LongestDetail] : detail;
        EnsureOwn(await Own.ExecuteUpdateAsync(
            set => set.SetProperty(load => load.State, FileLoadState.Refused)
                .SetProperty(load => load.Ended, now)
                .SetProperty(load => load.Records, records)
                .SetProperty(load => load.Rejected, rejected)
                .SetProperty(load => load.Detail, kept),
            cancellation));
        _ended = true;
        await FileLoadCleaner.RemoveRecordsAsync(context, loadId, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_ended)
            {
                var now = time.GetUtcNow();
                await Own.ExecuteUpdateAsync(set => set.SetProperty(load => load.State, FileLoadState.Abandoned).SetProperty(load => load.Ended, now));
                await FileLoadCleaner.RemoveRecordsAsync(context, loadId, CancellationToken.None);
            }
        }
        finally
        {
            await writer.DisposeAsync();
            await context.DisposeAsync();
        }
    }

    /// <summary>Writes what waits beside the reading of what comes next, once the write before has ended.</summary>
    private async ValueTask BeginWriteAsync(CancellationToken cancellation)
    {
        await _writing;
        var records = _waiting;
        _waiting = new(RowsAtOnce);
        _writing = Task.Run(() => WriteAsync(records, cancellation), cancellation);
    }

    private async Task WriteAsync(List<FileRecord> records, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        EnsureOwn(await Own.ExecuteUpdateAsync(set => set.SetProperty(load => load.Touched, now), cancellation));
        await writer.WriteAsync(records, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static void EnsureOwn(int rows)
    {
        if (rows == 0)
        {
            throw new InvalidOperationException("The load gave no sign of life for so long that another gateway has given it up.");
        }
    }
}
