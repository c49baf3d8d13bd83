using System.Text.RegularExpressions;

namespace ServiceHub.Adapters.Sql.Statements;

/// <summary>
/// The form of a manifest's statement: one query that reads. This is the first of three guards and keeps mistakes out; the second is
/// the transaction, which reads only or is always rolled back, and the third the account, which must not be able to write.
/// </summary>
internal static partial class SqlStatement
{
    public const string Form = "one SELECT without semicolons, comments, quoting by $ or E'', and without a word that writes, such as INTO";

    public static bool TryParse(string text, out string statement)
    {
        statement = text;
        var bare = Quoted().Replace(text, "''");
        return text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var verb, _]
            && verb.Equals("SELECT", StringComparison.OrdinalIgnoreCase)
            && !Escapes().IsMatch(bare)
            && !Writes().IsMatch(bare);
    }

    /// <summary>The names of the parameters that a statement takes, without their sign.</summary>
    public static IReadOnlySet<string> Parameters(string statement) => Parameter().Matches(Quoted().Replace(statement, "''"))
        .Select(match => match.Groups["name"].Value)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Texts and quoted names, whose content is no SQL.</summary>
    [GeneratedRegex("""'(?:[^']|'')*'|"(?:[^"]|"")*"|\[[^\]]*\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    /// <summary>What ends a statement, hides part of it, or quotes in a way that <see cref="Quoted"/> does not know.</summary>
    [GeneratedRegex(@"[;$]|--|/\*|(?<!\w)[eE]''", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();

    /// <summary>SQL Server takes the next statement without a semicolon before it; each of the engines makes a table by SELECT INTO.</summary>
    [GeneratedRegex("""
        (?<![\w@.])(?:insert|update|delete|merge|into|create|alter|drop|truncate|grant|revoke|deny|exec|execute|call|copy|declare|set|begin
        |commit|rollback|backup|restore|kill|shutdown|waitfor|bulk|dbcc|openrowset|openquery|opendatasource|attach|pragma)(?!\w)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Writes();

    [GeneratedRegex("""(?<![@\w])@(?<name>\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
