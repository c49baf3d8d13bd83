namespace ServiceHub.Matching.Columns;

/// <summary>The beginning of a table of records, to guess its columns by.</summary>
/// <param name="Headers">What stands over the columns.</param>
/// <param name="Rows">Some rows.</param>
public sealed record ColumnTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    internal int Find(string header) => Headers.ToList().FindIndex(own => string.Equals(own.Trim(), header.Trim(), StringComparison.OrdinalIgnoreCase));

    internal ColumnRole RoleOf(int column) => ColumnNames.RoleOf(Headers[column]) ?? ColumnContent.RoleOf([.. Rows.Select(row => row[column])]);
}
