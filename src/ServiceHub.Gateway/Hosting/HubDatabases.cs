using Npgsql;
using ServiceHub.Data;
using ServiceHub.Data.PostgreSql;
using ServiceHub.Data.Sqlite;

namespace ServiceHub.Gateway.Hosting;

/// <summary>Which database the hub uses.</summary>
internal static class HubDatabases
{
    public const string Provider = "Database:Provider";
    public const string ConnectionString = "ConnectionStrings:Hub";

    private const string Sqlite = "Sqlite";
    private const string PostgreSql = "PostgreSql";

    /// <exception cref="StartupException">The settings name none.</exception>
    public static IHubDatabase Choose(IConfiguration configuration, DataDirectory data)
    {
        var provider = configuration[Provider] ?? Sqlite;
        if (provider.Equals(Sqlite, StringComparison.OrdinalIgnoreCase))
        {
            return configuration[ConnectionString] is null
                ? new SqliteHubDatabase(data.Database)
                : throw new StartupException($"{ConnectionString} is set, and {Provider} is {Sqlite}, whose file lies in the data directory. Set {Provider} to {PostgreSql}, or take the other away.");
        }
        return provider.Equals(PostgreSql, StringComparison.OrdinalIgnoreCase)
            ? new PostgreSqlHubDatabase(Checked(configuration[ConnectionString]))
            : throw new StartupException($"{Provider} must be {Sqlite} or {PostgreSql}.");
    }

    /// <summary>Its words are not repeated, as there is a password among them.</summary>
    private static string Checked(string? connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString) is { Host.Length: > 0 } parsed
                ? parsed.ToString()
                : throw new StartupException($"{ConnectionString} must name the PostgreSQL server: Host=<name>;Database=<name>;Username=<name>;Password=<password>.");
        }
        catch (ArgumentException)
        {
            throw new StartupException($"{ConnectionString} cannot be read: write Host=<name>;Database=<name>;Username=<name>;Password=<password>.");
        }
    }
}
