using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.FileRecords;

/// <summary>Keeps file drops in the hub's database, each record encrypted.</summary>
public sealed class FileRecordStore(IDbContextFactory<HubDbContext> contexts, KeyRing ring, TimeProvider time) : IFileRecordStore
{
    private readonly FileRecordSeal _seal = new(ring);

    public async ValueTask<FileLoadInfo?> FindLastLoadAsync(string source, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Loaded(context, source).FirstOrDefaultAsync(cancellation) is { } load ? Info(load) : null;
    }

    public async ValueTask<FileRecordSet?> FindAsync(string source, IReadOnlyList<NationalId> subjects, CancellationToken cancellation)
    {
        var byHash = subjects
            .SelectMany(subject => _seal.Candidates(subject).Select(index => (Key: Convert.ToHexString(index.Hash), Subject: subject)))
            .ToDictionary(entry => entry.Key, entry => entry.Subject);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FileRecordQuery.RunAsync(context, source, [.. byHash.Keys.Select(Convert.FromHexString)], cancellation) is var (load, rows)
            ? new(load, [.. rows.Select(row => new FileRecord(byHash[Convert.ToHexString(row.Hash)], _seal.Open(row.Hash, row.Payload)))])
            : null;
    }

    public async ValueTask<bool> WasTakenBackAsync(string source, string sha256, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.FileLoads.Where(load => load.Source == source && load.Sha256 == sha256)
            .OrderByDescending(load => load.Id).Select(load => load.State).FirstOrDefaultAsync(cancellation) == FileLoadState.TakenBack;
    }

    public async ValueTask<IFileLoad?> BeginLoadAsync(string source, string fileName, string sha256, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var context = await contexts.CreateDbContextAsync(cancellation);
        try
        {
            await FileLoadCleaner.AbandonDeadAsync(context, source, now, cancellation);
            var load = new FileLoadRow
            {
                Source = source,
                State = FileLoadState.Loading,
                Begun = now,
                Touched = now,
                FileName = fileName,
                Sha256 = sha256,
                IsKept = true,
            };
            context.FileLoads.Add(load);
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
            // Held open, so that the statement stays prepared.
            await context.Database.OpenConnectionAsync(cancellation);
            return new FileLoad(context, new FileRecordWriter(context, _seal, load.Id), time, load.Id);
        }
        catch (Exception exception)
        {
            var isTaken = exception is DbUpdateException && await IsUnderWayAsync(source, cancellation);
            await context.DisposeAsync();
            if (isTaken)
            {
                return null;
            }
            throw;
        }
    }

    public async ValueTask<IReadOnlyList<FileLoadEntry>> ListLoadsAsync(string source, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var loads = await context.FileLoads.AsNoTracking().Where(load => load.Source == source)
            .OrderByDescending(load => load.Id).Take(most).ToListAsync(cancellation);
        return [.. loads.Select(load => new FileLoadEntry(
            load.State, load.FileName, load.Sha256, load.Begun, load.Ended, load.AsOf, load.Records, load.Rejected, load.Detail, load.IsKept))];
    }

    public async ValueTask<FileLoadInfo?> TakeBackAsync(string source, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await Loaded(context, source).Take(2).ToListAsync(cancellation) is not [var answering, { IsKept: true } before])
        {
            return null;
        }
        var taken = await context.FileLoads.Where(load => load.Id == answering.Id && load.State == FileLoadState.Loaded)
            .ExecuteUpdateAsync(set => set.SetProperty(load => load.State, FileLoadState.TakenBack), cancellation);
        return taken == 0 ? null : Info(before);
    }

    public async ValueTask<bool> CleanAsync(string source, int keepLoads, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FileLoadCleaner.CleanAsync(context, source, keepLoads, time.GetUtcNow(), cancellation);
    }

    private static IQueryable<FileLoadRow> Loaded(HubDbContext context, string source) =>
        context.FileLoads.AsNoTracking().Where(load => load.Source == source && load.State == FileLoadState.Loaded).OrderByDescending(load => load.Id);

    private async Task<bool> IsUnderWayAsync(string source, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.FileLoads.AnyAsync(load => load.Source == source && load.State == FileLoadState.Loading, cancellation);
    }

    private static FileLoadInfo Info(FileLoadRow load) => new(load.FileName, load.Sha256, load.AsOf!.Value, load.Ended!.Value, load.Records, load.Rejected);
}
