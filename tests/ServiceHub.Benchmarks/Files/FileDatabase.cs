using Microsoft.EntityFrameworkCore;
using ServiceHub.Data;
using ServiceHub.Data.Sqlite;

namespace ServiceHub.Benchmarks.Files;

/// <summary>An empty hub's database in a file.</summary>
internal sealed class FileDatabase : IDbContextFactory<HubDbContext>
{
    private readonly DbContextOptions<HubDbContext> _options;

    private FileDatabase(DbContextOptions<HubDbContext> options) => _options = options;

    public static async Task<FileDatabase> CreateAsync(string file)
    {
        var database = new SqliteHubDatabase(file);
        var options = new DbContextOptionsBuilder<HubDbContext>();
        database.Configure(options);
        var contexts = new FileDatabase(options.Options);
        await using var context = contexts.CreateDbContext();
        await database.MigrateAsync(context, CancellationToken.None);
        return contexts;
    }

    public HubDbContext CreateDbContext() => new(_options);
}
