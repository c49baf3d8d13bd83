using Microsoft.Data.Sqlite;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Sql;

/// <summary>The health-coverage database with the recorded sample's people.</summary>
internal sealed class CoverageDatabase : IDisposable
{
    public const string Agency = "health-coverage";

    private readonly TemporaryDirectory _folder = new();

    public CoverageDatabase() => Run(Disk.ReadAllText(Repository.Sample(Agency, "answer.sql")));

    public string Address => _folder.File("coverage.db");

    public string Folder => _folder.Path;

    public void Run(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own statements.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Address};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => _folder.Dispose();
}
