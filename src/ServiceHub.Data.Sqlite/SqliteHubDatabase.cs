using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Sqlite;

/// <summary>The hub's database as one SQLite file, for one machine.</summary>
/// <param name="file">Its path.</param>
public sealed class SqliteHubDatabase(string file) : IHubDatabase
{
    /// <summary>How long a statement waits for who holds the write lock.</summary>
    private const int BusySeconds = 5;

    private const int FullSynchronous = 2;

    private static readonly BusyTimeout Busy = new(TimeSpan.FromSeconds(BusySeconds));

    public void Configure(DbContextOptionsBuilder options) => options.AddInterceptors(Busy).UseSqlite(
        // A file that has gone is an error, not a reason for a new and empty one.
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true, DefaultTimeout = BusySeconds }.ToString(),
        sqlite => sqlite.MigrationsAssembly(typeof(SqliteHubDatabase).Assembly.GetName().Name));

    public Task<bool> HasTablesAsync(CancellationToken cancellation) => Task.FromResult(File.Exists(file));

    /// <summary>Nothing more than the lock of the data directory, in which the file lies.</summary>
    public Task<IAsyncDisposable> LockAsync(Action waiting, CancellationToken cancellation) => Task.FromResult<IAsyncDisposable>(new NoLock());

    public async Task<IReadOnlyList<string>> MigrateAsync(HubDbContext context, CancellationToken cancellation)
    {
        CreateForOwner();
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

    /// <summary>In WAL mode anything below FULL answers a commit before it is on the disk (sqlite.org/pragma.html#pragma_synchronous).</summary>
    public async Task<string?> DurabilityProblemAsync(HubDbContext context, CancellationToken cancellation)
    {
        var synchronous = (await context.Database.SqlQueryRaw<int>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").ToListAsync(cancellation)).Single();
        return synchronous >= FullSynchronous
            ? null
            : $"SQLite is set to synchronous={synchronous}, with which a row of the disclosure log may be lost after its answer has left: use a SQLite whose default is FULL (2), which the hub's own package is.";
    }

    /// <summary>
    /// An empty file is an empty database. What SQLite puts beside it gets the same mode. A file that is there is not touched: to close it
    /// would drop all locks that this process holds on it (POSIX; sqlite.org/howtocorrupt.html, section 2.2), and another one that closes
    /// its last connection would then take itself for the only one, and delete the log that this one writes to.
    /// </summary>
    private void CreateForOwner()
    {
        if (File.Exists(file))
        {
            return;
        }
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

    private sealed class NoLock : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
