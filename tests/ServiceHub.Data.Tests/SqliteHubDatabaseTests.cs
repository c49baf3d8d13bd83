using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Sqlite;

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
        (await SqliteHubDatabase.MigrateAsync(context, _database.LockFile, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_block_the_next()
    {
        await ExecuteAsync("""DROP TABLE "PairwiseIds"; DROP TABLE "CitizenAddresses"; DROP TABLE "CitizenContactPoints"; DROP TABLE "CitizenIdentifiers"; DROP TABLE "CitizenNames"; DROP TABLE "Citizens"; DROP TABLE "ClientSecrets"; DROP TABLE "Clients"; DROP TABLE "FileRecords"; DROP TABLE "FileLoads"; DROP TABLE "SigningKeys"; DELETE FROM "__EFMigrationsHistory"; INSERT INTO "__EFMigrationsLock" VALUES (1, 'long ago');""");
        await using var context = _database.CreateDbContext();
        (await SqliteHubDatabase.MigrateAsync(context, _database.LockFile, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_comes_while_another_migrates_waits()
    {
        await using var context = _database.CreateDbContext();
        Task<IReadOnlyList<string>> waiting;
        await using (new FileStream(_database.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            waiting = SqliteHubDatabase.MigrateAsync(context, _database.LockFile, CancellationToken.None);
            waiting.IsCompleted.ShouldBeFalse();
        }
        (await waiting).ShouldBeEmpty();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_database.File}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
