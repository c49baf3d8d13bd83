using System.Globalization;
using Microsoft.Data.Sqlite;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Sql;

/// <summary>The current row of a result, read by column names.</summary>
internal sealed class SqlRow(SqliteDataReader reader, int maxAnswerBytes)
{
    private long _characters;

    private readonly Dictionary<string, int> _ordinals = Enumerable.Range(0, reader.FieldCount)
        .GroupBy(reader.GetName, StringComparer.Ordinal)
        .ToDictionary(columns => columns.Key, columns => columns.First(), StringComparer.Ordinal);

    /// <exception cref="AgencyException">The result has no such column, or more text than the manifest allows.</exception>
    public bool TryRead(string column, out string? text)
    {
        if (!_ordinals.TryGetValue(column, out var ordinal))
        {
            throw new AgencyException(AgencyFailure.Malformed($"The result has no column {column}."));
        }
        (var read, text) = reader.GetValue(ordinal) switch
        {
            DBNull => (true, null),
            string value => (true, value),
            long value => (true, value.ToString(CultureInfo.InvariantCulture)),
            double value => (true, value.ToString("R", CultureInfo.InvariantCulture)),
            _ => (false, (string?)null),
        };
        _characters += text?.Length ?? 0;
        return _characters <= maxAnswerBytes
            ? read
            : throw new AgencyException(AgencyFailure.Malformed($"The answer is larger than {maxAnswerBytes} bytes."));
    }
}
