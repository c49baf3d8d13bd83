using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Sql;

/// <summary>A column of the result.</summary>
internal sealed class SqlColumn(string name) : IValuePath<SqlRow>
{
    public const string Form = "a column's name as the statement selects it: letters, digits and underscores";

    public bool TryRead(SqlRow row, out string? text) => row.TryRead(name, out text);

    public static bool TryParseName(string text, out string name)
    {
        name = text;
        return text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_');
    }

    public static bool TryParse(string text, out IValuePath<SqlRow> path)
    {
        path = new SqlColumn(text);
        return TryParseName(text, out _);
    }
}
