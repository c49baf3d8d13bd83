using Microsoft.Data.Sqlite;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>A database file that an agency fills once and then only reads.</summary>
internal static class SqliteFile
{
    /// <summary>Makes the file with its tables filled, in one transaction.</summary>
    /// <param name="path">A file that is not there.</param>
    /// <param name="schema">The statements that make tables and views.</param>
    /// <param name="tables">For each table its name and rows, a value a column.</param>
    public static void Create(string path, string schema, params IEnumerable<(string Table, IEnumerable<object?[]> Rows)> tables)
    {
        // Without pooling the file is closed when the connection is, and can be moved.
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = schema;
            command.ExecuteNonQuery();
        }
        foreach (var (table, rows) in tables)
        {
            Fill(connection, table, rows);
        }
        transaction.Commit();
    }

    public static string ReadOnly(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly }.ToString();

    /// <summary>Closes the connections that the pool holds open, so that the file can be moved or deleted.</summary>
    public static void Release(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static void Fill(SqliteConnection connection, string table, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        foreach (var row in rows)
        {
            if (command.Parameters.Count == 0)
            {
                Prepare(command, table, row.Length);
            }
            for (var i = 0; i < row.Length; i++)
            {
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }
    }

    private static void Prepare(SqliteCommand command, string table, int columns)
    {
        var names = Enumerable.Range(0, columns).Select(i => $"$p{i}").ToArray();
        // The table's name comes from the stores of this assembly alone.
#pragma warning disable CA2100
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", names)})";
#pragma warning restore CA2100
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
    }
}
