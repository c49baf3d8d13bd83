using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Sql.Rows;

/// <summary>A column of the result, by its place among those that are read.</summary>
internal sealed class SqlColumn(int place) : IValuePath<SqlRow>
{
    public const string Form = "a column's name as the statement selects it: letters, digits and underscores";

    public bool TryRead(SqlRow row, out string? text) => row.TryRead(place, out text);

    public static bool TryParseName(string text, out string name)
    {
        name = text;
        return text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_');
    }
}
