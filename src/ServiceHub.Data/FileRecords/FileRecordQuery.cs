using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.FileRecords;

/// <summary>
/// Finds people's records in the load that answers. Every single customer view asks so of each register that drops files, and EF would
/// take longer to make the statement than the database to run it.
/// </summary>
internal static class FileRecordQuery
{
    /// <summary>One statement, so that a load swapped in meanwhile cannot make a person seem unknown.</summary>
    private const string Select = """
        SELECT load."FileName", load."Sha256", load."AsOf", load."Ended", load."Records", load."Rejected",
            record."IndexHash", record."Payload_KeyId", record."Payload_Bytes"
        FROM (SELECT * FROM "FileLoads" WHERE "Source" = @source AND "State" = 'Loaded' ORDER BY "Id" DESC LIMIT 1) AS load
        LEFT JOIN "FileRecords" AS record ON record."LoadId" = load."Id" AND record."IndexHash" IN (
        """;

    /// <summary>The load and the rows of its records; null when nothing was ever loaded.</summary>
    public static async Task<(FileLoadInfo Load, IReadOnlyList<(byte[] Hash, EncryptedValue Payload)> Rows)?> RunAsync(
        HubDbContext context, string source, IReadOnlyCollection<byte[]> hashes, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        Add(command, "@source", source);
        var sql = new StringBuilder(Select);
        foreach (var hash in hashes)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"@h{command.Parameters.Count}");
            sql.Append(command.Parameters.Count == 1 ? "" : ", ").Append(name);
            Add(command, name, hash);
        }
        command.CommandText = sql.Append(')').ToString();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        FileLoadInfo? load = null;
        var rows = new List<(byte[], EncryptedValue)>();
        while (await reader.ReadAsync(cancellation))
        {
            load ??= new(reader.GetString(0), reader.GetString(1), Moment(reader, 2), Moment(reader, 3), reader.GetInt64(4), reader.GetInt64(5));
            if (!reader.IsDBNull(6))
            {
                rows.Add((reader.GetFieldValue<byte[]>(6), new EncryptedValue(reader.GetString(7), reader.GetFieldValue<byte[]>(8))));
            }
        }
        return load is null ? null : (load, rows);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static DateTimeOffset Moment(DbDataReader reader, int column) => new(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc));
}
