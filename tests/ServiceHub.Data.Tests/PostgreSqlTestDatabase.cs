using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using ServiceHub.Data.Keys;
using ServiceHub.Data.PostgreSql;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests;

/// <summary>A database on the test run's PostgreSQL server.</summary>
public sealed class PostgreSqlTestDatabase : ITestDatabase
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PooledDbContextFactory<HubDbContext> _contexts;

    public PostgreSqlTestDatabase()
    {
        Ring = KeyRingSource.Load(new KeyRingOptions(), _directory.File("keyring.json"), mayCreate: true, TimeProvider.System);
        Database = new PostgreSqlHubDatabase(ConnectionString);
        var options = new DbContextOptionsBuilder<HubDbContext>();
        Database.Configure(options);
        _contexts = new(options.Options);
        using var context = CreateDbContext();
        Database.MigrateAsync(context, CancellationToken.None).GetAwaiter().GetResult();
    }

    public string ConnectionString { get; } = PostgreSqlCluster.NewDatabase();

    public PostgreSqlHubDatabase Database { get; }

    public KeyRing Ring { get; }

    public HubDbContext CreateDbContext() => _contexts.CreateDbContext();

    public void Dispose()
    {
        using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }
        _directory.Dispose();
    }
}
