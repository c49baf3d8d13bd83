using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Sqlite;

/// <summary>The hub's database as one SQLite file.</summary>
public static class SqliteHubDatabase
{
    /// <summary>How long a statement waits for who holds the write lock.</summary>
    private const int BusySeconds = 5;

    public static DbContextOptionsBuilder UseHubSqlite(this DbContextOptionsBuilder options, string file) =>
        options.UseSqlite(
            // A file that has gone is an error, not a reason for a new and empty one.
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true, DefaultTimeout = BusySeconds }.ToString(),
            sqlite => sqlite.MigrationsAssembly(typeof(SqliteHubDatabase).Assembly.GetName().Name));

    /// <summary>
    /// Makes the file where there is none, and brings its tables up to date. The caller sees to it that nobody else does the same.
    /// </summary>
    /// <param name="context">A context on the file.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The names of the migrations that were applied.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(HubDbContext context, CancellationToken cancellation)
    {
        CreateForOwner(context.Database.GetDbConnection().DataSource);
        // Readers do not wait for writers. The mode stays with the file.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        IReadOnlyList<string> pending = [.. await context.Database.GetPendingMigrationsAsync(cancellation)];
        if (pending.Count > 0)
        {
            await ClearStaleLockAsync(context, cancellation);
            await context.Database.MigrateAsync(cancellation);
        }
        return pending;
    }

    /// <summary>An empty file is an empty database. What SQLite puts beside it gets the same mode.</summary>
    private static void CreateForOwner(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using var _ = new FileStream(file, options);
    }

    /// <summary>EF's own lock is a row, which a killed migration leaves behind; as nobody else migrates, it is stale.</summary>
    private static Task<int> ClearStaleLockAsync(HubDbContext context, CancellationToken cancellation) =>
        context.Database.ExecuteSqlRawAsync(
            """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL); DELETE FROM "__EFMigrationsLock";""",
            cancellation);
}
