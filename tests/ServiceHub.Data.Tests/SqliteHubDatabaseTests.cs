using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Sqlite;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests;

public sealed class SqliteHubDatabaseTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void The_model_has_no_change_without_a_migration()
    {
        using var context = _database.CreateDbContext();
        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_is_left_alone()
    {
        await using var context = _database.CreateDbContext();
        (await new SqliteHubDatabase(_database.File).MigrateAsync(context, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_block_the_next()
    {
        using var directory = new TemporaryDirectory();
        await ExecuteAsync(directory.File("hub.db"), """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT); INSERT INTO "__EFMigrationsLock" VALUES (1, 'long ago');""");
        await using var context = TestDatabase.Open(directory.File("hub.db"));
        (await new SqliteHubDatabase(directory.File("hub.db")).MigrateAsync(context, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Readers_do_not_wait_for_writers()
    {
        await using var context = _database.CreateDbContext();
        (await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()).ShouldBe("wal");
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public void The_file_is_for_its_owner_only() =>
        File.GetUnixFileMode(_database.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

    [Fact]
    public async Task A_file_that_has_gone_is_not_replaced_by_an_empty_one()
    {
        using var directory = new TemporaryDirectory();
        await using var context = TestDatabase.Open(directory.File("gone.db"));
        await Should.ThrowAsync<SqliteException>(() => context.Citizens.AnyAsync());
        File.Exists(directory.File("gone.db")).ShouldBeFalse();
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task A_start_keeps_the_locks_of_connections_that_are_open_in_the_process()
    {
        // Without them a command that ends would delete the log to which this process writes.
        await using var open = _database.CreateDbContext();
        await open.Database.OpenConnectionAsync();
        await open.Citizens.AnyAsync();
        Locks().ShouldBeGreaterThan(0);
        await using (var context = _database.CreateDbContext())
        {
            await new SqliteHubDatabase(_database.File).MigrateAsync(context, CancellationToken.None);
        }
        Locks().ShouldBeGreaterThan(0);
    }

    /// <summary>How many locks this process holds on the file: proc(5), the fifth column is the process, the sixth ends in the inode.</summary>
    private int Locks()
    {
        using var stat = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("stat", ["-c", "%i", _database.File]) { RedirectStandardOutput = true })!;
        var inode = stat.StandardOutput.ReadToEnd().Trim();
        return File.ReadLines("/proc/locks").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Count(words => words.Contains($"{Environment.ProcessId}") && words.Any(word => word.EndsWith($":{inode}", StringComparison.Ordinal)));
    }

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    [Theory]
    [InlineData("FULL", null)]
    [InlineData("EXTRA", null)]
    [InlineData("NORMAL", "synchronous=1")]
    [InlineData("OFF", "synchronous=0")]
    public async Task Commits_that_are_answered_before_they_are_on_the_disk_are_a_problem(string setting, string? problem)
    {
        using var test = new TestDatabase();
        await using var context = test.CreateDbContext();
        await context.Database.OpenConnectionAsync();
        await using var pragma = context.Database.GetDbConnection().CreateCommand();
        pragma.CommandText = "PRAGMA synchronous = " + setting;
        await pragma.ExecuteNonQueryAsync();

        var told = await new SqliteHubDatabase(test.File).DurabilityProblemAsync(context, default);

        (told is null).ShouldBe(problem is null);
        told?.ShouldContain(problem!);
    }

    [Fact]
    public async Task Out_of_itself_it_has_no_such_problem()
    {
        using var test = new TestDatabase();
        await using var context = test.CreateDbContext();
        (await new SqliteHubDatabase(test.File).DurabilityProblemAsync(context, default)).ShouldBeNull();
    }
}
