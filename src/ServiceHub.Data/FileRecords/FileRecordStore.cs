using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.FileRecords;

/// <summary>Keeps file drops in the hub's database, each line encrypted.</summary>
public sealed class FileRecordStore(IDbContextFactory<HubDbContext> contexts, KeyRing ring, TimeProvider time) : IFileRecordStore
{
    public async ValueTask<FileLoadInfo?> FindLastLoadAsync(string agency, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await LastLoad(context, agency).FirstOrDefaultAsync(cancellation) is { } load ? Info(load) : null;
    }

    public async ValueTask<FileRecordSet?> FindAsync(string agency, IReadOnlyList<NationalId> subjects, CancellationToken cancellation)
    {
        var byHash = subjects
            .SelectMany(subject => ring.Candidates(nameof(IdentifierSystem.NationalId), subject.Digits).Select(index => (Key: Convert.ToHexString(index.Hash), Subject: subject)))
            .ToDictionary(entry => entry.Key, entry => entry.Subject);
        var hashes = byHash.Keys.Select(Convert.FromHexString).ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // One statement, so that a load swapped in meanwhile cannot make a person seem unknown.
        var found = await LastLoad(context, agency)
            .Select(load => new { Load = load, Records = context.FileRecords.Where(record => record.LoadId == load.Id && hashes.Contains(record.IndexHash)).ToList() })
            .FirstOrDefaultAsync(cancellation);
        return found is null
            ? null
            : new(Info(found.Load), [.. found.Records.Select(row => new FileRecord(byHash[Convert.ToHexString(row.IndexHash)], ring.Decrypt(row.Payload, FileLoad.Context(row.IndexHash))))]);
    }

    public async ValueTask<IFileLoad> BeginLoadAsync(string agency, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var load = new FileLoadRow { Agency = agency, Begun = time.GetUtcNow() };
        context.FileLoads.Add(load);
        await context.SaveChangesAsync(cancellation);
        return new FileLoad(contexts, ring, time, agency, load.Id);
    }

    private static IQueryable<FileLoadRow> LastLoad(HubDbContext context, string agency) =>
        context.FileLoads.AsNoTracking().Where(load => load.Agency == agency && load.Committed).OrderByDescending(load => load.Id);

    private static FileLoadInfo Info(FileLoadRow load) => new(load.FileName, load.Sha256, load.AsOf, load.LoadedAt, load.Records, load.Rejected);
}
