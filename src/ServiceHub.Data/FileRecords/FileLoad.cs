using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.FileRecords;

/// <summary>A load under way: rows that nobody sees until its row in the table of loads says so.</summary>
internal sealed class FileLoad(IDbContextFactory<HubDbContext> contexts, KeyRing ring, TimeProvider time, string agency, long loadId) : IFileLoad
{
    private static readonly TimeSpan LongestLoad = TimeSpan.FromHours(1);

    private bool _committed;

    public async ValueTask AddAsync(IReadOnlyList<FileRecord> records, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.FileRecords.AddRange(records.Select(Seal));
        await context.SaveChangesAsync(cancellation);
    }

    public async ValueTask CommitAsync(FileLoadInfo info, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var load = await context.FileLoads.SingleAsync(row => row.Id == loadId, cancellation);
        (load.FileName, load.Sha256, load.AsOf, load.LoadedAt, load.Records, load.Rejected, load.Committed) =
            (info.FileName, info.Sha256, info.AsOf, info.LoadedAt, info.Records, info.Rejected, true);
        await context.SaveChangesAsync(cancellation);
        // With the old load go those that a killed process left behind; a younger one may be another gateway's, under way.
        var abandoned = time.GetUtcNow() - LongestLoad;
        await context.FileLoads.Where(row => row.Agency == agency && row.Id != loadId && (row.Committed || row.Begun < abandoned))
            .ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        _committed = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_committed)
        {
            await using var context = await contexts.CreateDbContextAsync();
            await context.FileLoads.Where(row => row.Id == loadId && !row.Committed).ExecuteDeleteAsync();
        }
    }

    internal static string Context(byte[] indexHash) => $"file-record:{Convert.ToHexString(indexHash)}";

    private FileRecordRow Seal(FileRecord record)
    {
        var index = ring.Index(nameof(IdentifierSystem.NationalId), record.Subject.Digits);
        return new()
        {
            LoadId = loadId,
            IndexKeyId = index.KeyId,
            IndexHash = index.Hash,
            Payload = ring.Encrypt(record.Payload.Span, Context(index.Hash)),
        };
    }
}
