using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Keys;
using ServiceHub.Data.Sqlite;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests;

/// <summary>A database in a SQLite file.</summary>
public sealed class TestDatabase : ITestDatabase
{
    private readonly TemporaryDirectory _directory = new();

    public TestDatabase()
    {
        Ring = KeyRingSource.Load(new KeyRingOptions(), _directory.File("keyring.json"), mayCreate: true, TimeProvider.System);
        using var context = CreateDbContext();
        new SqliteHubDatabase(File).MigrateAsync(context, CancellationToken.None).GetAwaiter().GetResult();
    }

    public KeyRing Ring { get; }

    public string File => _directory.File("hub.db");

    public static HubDbContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<HubDbContext>();
        new SqliteHubDatabase(file).Configure(options);
        return new HubDbContext(options.Options);
    }

    public HubDbContext CreateDbContext() => Open(File);

    public void Dispose()
    {
        using (var connection = new SqliteConnection($"Data Source={File}"))
        {
            SqliteConnection.ClearPool(connection);
        }
        _directory.Dispose();
    }
}
