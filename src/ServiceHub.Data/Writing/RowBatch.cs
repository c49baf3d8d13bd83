using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Writing;

/// <summary>
/// Many rows in one statement, for tables that take hundreds of rows a second: EF would track each row. SQLite and PostgreSQL
/// both understand what is written here. Table and columns are never a caller's words.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="columns">Its columns, in the order of the values.</param>
internal sealed class RowBatch(string table, params IReadOnlyList<string> columns)
{
    /// <summary>How many columns a row has.</summary>
    public int Columns => columns.Count;

    /// <summary>A statement that inserts rows.</summary>
    /// <param name="context">The database, whose connection is open.</param>
    /// <param name="rows">The values of each row; times as UTC.</param>
    /// <param name="ending">What stands behind the values: what to do about rows that are there, and what to return.</param>
    public DbCommand Insert(HubDbContext context, IReadOnlyList<object?[]> rows, string ending)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        var sql = new StringBuilder($"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ");
        for (var row = 0; row < rows.Count; row++)
        {
            sql.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < columns.Count; column++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{row * columns.Count + column}");
                parameter.Value = rows[row][column] ?? DBNull.Value;
                command.Parameters.Add(parameter);
                sql.Append(column == 0 ? "" : ", ").Append(parameter.ParameterName);
            }
            sql.Append(')');
        }
        command.CommandText = sql.Append(' ').Append(ending).ToString();
        return command;
    }
}
