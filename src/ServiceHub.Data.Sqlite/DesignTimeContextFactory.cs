using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ServiceHub.Data.Sqlite;

/// <summary>Lets <c>dotnet ef</c> write migrations without a host.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<HubDbContext>
{
    public HubDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<HubDbContext>();
        new SqliteHubDatabase("design.db").Configure(options);
        return new HubDbContext(options.Options);
    }
}
