using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Keys;
using ServiceHub.Data.Sqlite;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests;

/// <summary>A migrated database of its own, with a key ring.</summary>
public sealed class TestDatabase : IDbContextFactory<HubDbContext>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public TestDatabase()
    {
        Ring = KeyRingSource.Load(new KeyRingOptions(), _directory.File("keyring.json"), mayCreate: true, TimeProvider.System);
        using var context = CreateDbContext();
        SqliteHubDatabase.MigrateAsync(context, LockFile, CancellationToken.None).GetAwaiter().GetResult();
    }

    public KeyRing Ring { get; }

    public string File => _directory.File("hub.db");

    public string LockFile => _directory.File("migration.lock");

    public HubDbContext CreateDbContext()
    {
        var options = new DbContextOptionsBuilder<HubDbContext>();
        options.UseHubSqlite(File);
        return new HubDbContext(options.Options);
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection($"Data Source={File}"))
        {
            SqliteConnection.ClearPool(connection);
        }
        _directory.Dispose();
    }
}
