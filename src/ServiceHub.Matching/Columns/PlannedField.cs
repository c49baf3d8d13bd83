using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Columns;

/// <summary>A field and the columns it is read from.</summary>
/// <param name="Field">The field.</param>
/// <param name="Columns">For each table the columns, whose texts are joined by hyphens: one, or year, month and day.</param>
public sealed record PlannedField(Field Field, IReadOnlyList<IReadOnlyList<int>> Columns)
{
    /// <summary>The field's text in a row.</summary>
    /// <param name="table">The table that the row is of.</param>
    /// <param name="row">The row.</param>
    public string TextOf(int table, IReadOnlyList<string> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Columns[table] is [var only] ? row[only] : string.Join('-', Columns[table].Select(column => row[column].Trim() is { Length: > 0 } text ? text : "0"));
    }
}
