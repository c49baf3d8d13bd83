using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Sqlite;

/// <summary>The hub's database as one SQLite file.</summary>
public static class SqliteHubDatabase
{
    public static DbContextOptionsBuilder UseHubSqlite(this DbContextOptionsBuilder options, string file) =>
        options.UseSqlite(
            // A file that has gone is an error, not a reason for a new and empty one.
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true }.ToString(),
            sqlite => sqlite.MigrationsAssembly(typeof(SqliteHubDatabase).Assembly.GetName().Name));

    /// <summary>Makes the file where there is none, and brings its tables up to date; one process at a time, the others wait.</summary>
    /// <param name="context">A context on the file.</param>
    /// <param name="lockFile">A file that is held open meanwhile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The names of the migrations that were applied.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(HubDbContext context, string lockFile, CancellationToken cancellation)
    {
        await using var held = await FileLock.AcquireAsync(lockFile, cancellation);
        await using (new FileStream(context.Database.GetDbConnection().DataSource, FileMode.OpenOrCreate))
        {
            // An empty file is an empty database.
        }
        IReadOnlyList<string> pending = [.. await context.Database.GetPendingMigrationsAsync(cancellation)];
        if (pending.Count > 0)
        {
            await ClearStaleLockAsync(context, cancellation);
            await context.Database.MigrateAsync(cancellation);
            // Readers do not wait for writers. The mode stays with the file.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        }
        return pending;
    }

    /// <summary>EF's own lock is a row, which a killed migration leaves behind; who holds the file lock knows that it is stale.</summary>
    private static Task<int> ClearStaleLockAsync(HubDbContext context, CancellationToken cancellation) =>
        context.Database.ExecuteSqlRawAsync(
            """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL); DELETE FROM "__EFMigrationsLock";""",
            cancellation);
}
