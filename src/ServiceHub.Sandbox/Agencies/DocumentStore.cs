using System.Text.Json;
using Microsoft.Data.Sqlite;
using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>An agency's own database of documents about people, as the agency writes them.</summary>
internal sealed class DocumentStore(string path) : IDisposable
{
    private readonly string _connectionString = SqliteFile.ReadOnly(path);

    /// <param name="path">A file that is not there.</param>
    /// <param name="tables">For each table its name and documents, those about one person in their order.</param>
    public static void Create(string path, params (string Table, IEnumerable<(string Pid, object Document)> Documents)[] tables) => SqliteFile.Create(
        path,
        string.Concat(tables.Select(table =>
            $"CREATE TABLE {table.Table} (pid TEXT, place INTEGER, document TEXT, PRIMARY KEY (pid, place)) WITHOUT ROWID;")),
        tables.Select(table => (table.Table, table.Documents.Select((row, place) =>
            new object?[] { row.Pid, place, JsonSerializer.Serialize(row.Document, row.Document.GetType(), Wire.Json) }))));

    /// <summary>The documents about these people, each person's together and in their order.</summary>
    public async Task<List<RawJson>> FindAsync(string table, IEnumerable<string> pids, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        // The table's name comes from the agencies of this assembly alone.
#pragma warning disable CA2100
        command.CommandText = $"SELECT document FROM {table} WHERE pid IN (SELECT value FROM json_each($pids)) ORDER BY pid, place";
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$pids", JsonSerializer.Serialize(pids));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<RawJson> documents = [];
        while (await reader.ReadAsync(cancellation))
        {
            documents.Add(new(reader.GetString(0)));
        }
        return documents;
    }

    public void Dispose() => SqliteFile.Release(_connectionString);
}
