using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.FileRecords;

namespace ServiceHub.Data.FileRecords;

/// <summary>Removes what loads leave behind, some thousand rows at a time: nobody else who writes waits long.</summary>
internal static class FileLoadCleaner
{
    /// <summary>Who loads gives a sign of life with every batch, many times a second.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private const long RowsAtOnce = 20_000;

    /// <summary>Gives up the load of a gateway that died over it.</summary>
    public static Task<int> AbandonDeadAsync(HubDbContext context, string source, DateTimeOffset now, CancellationToken cancellation)
    {
        var silent = now - Silence;
        return context.FileLoads
            .Where(load => load.Source == source && load.State == FileLoadState.Loading && load.Touched < silent)
            .ExecuteUpdateAsync(set => set.SetProperty(load => load.State, FileLoadState.Abandoned).SetProperty(load => load.Ended, now), cancellation);
    }

    /// <summary>Removes the records of all loads but the one that answers, those kept behind it and one under way.</summary>
    /// <returns>Whether none is under way.</returns>
    public static async Task<bool> CleanAsync(HubDbContext context, string source, int keepLoads, DateTimeOffset now, CancellationToken cancellation)
    {
        await AbandonDeadAsync(context, source, now, cancellation);
        var loads = await context.FileLoads.AsNoTracking().Where(load => load.Source == source && load.IsKept)
            .OrderByDescending(load => load.Id).Select(load => new { load.Id, load.State }).ToListAsync(cancellation);
        var needed = loads.Where(load => load.State == FileLoadState.Loaded).Take(1 + keepLoads)
            .Concat(loads.Where(load => load.State == FileLoadState.Loading)).ToList();
        foreach (var load in loads.Except(needed))
        {
            await RemoveRecordsAsync(context, load.Id, cancellation);
        }
        return loads.TrueForAll(load => load.State != FileLoadState.Loading);
    }

    /// <summary>Removes a load's records; its row stays.</summary>
    public static async Task RemoveRecordsAsync(HubDbContext context, long loadId, CancellationToken cancellation)
    {
        var rows = context.FileRecords.Where(record => record.LoadId == loadId);
        if (await rows.MinAsync(record => (long?)record.Id, cancellation) is { } first)
        {
            var last = await rows.MaxAsync(record => record.Id, cancellation);
            for (var at = first; at <= last; at += RowsAtOnce)
            {
                var next = at + RowsAtOnce;
                // By the primary key, in the order in which they were written; the sum keeps the other index out of it.
                await context.Database.ExecuteSqlAsync(
                    $"""DELETE FROM "FileRecords" WHERE "Id" >= {at} AND "Id" < {next} AND "LoadId" + 0 = {loadId}""", cancellation);
            }
        }
        await context.FileLoads.Where(load => load.Id == loadId)
            .ExecuteUpdateAsync(set => set.SetProperty(load => load.IsKept, false), cancellation);
    }
}
