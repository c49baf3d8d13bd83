using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Sql;

/// <summary>The section <c>sql</c> of a manifest.</summary>
/// <param name="Statement">The one statement that is ever run.</param>
/// <param name="Subject">The column with the national ID.</param>
/// <param name="AsOf">The column with the time at which a row is true.</param>
internal sealed record SqlOptions(string Statement, string Subject, string? AsOf)
{
    public const string Parameter = "@subjects";

    /// <summary>The options, or null after a report.</summary>
    public static SqlOptions? Read(AdapterPlan plan)
    {
        var section = plan.Options;
        section.Parse<string>("engine", (text, out engine) => (engine = text) == "sqlite", "sqlite");
        var statement = section.Parse<string>("statement", TryStatement,
            $"one SELECT without a semicolon that takes the JSON array {Parameter}, "
            + $"such as SELECT ... WHERE pid IN (SELECT value FROM json_each({Parameter}))");
        var subject = section.Parse<string>("subject", SqlColumn.TryParseName, SqlColumn.Form);
        var asOf = section.OptionalParse<string>("asOf", SqlColumn.TryParseName, SqlColumn.Form);
        return statement is null || subject is null ? null : new SqlOptions(statement, subject, asOf);
    }

    private static bool TryStatement(string text, out string statement)
    {
        statement = text;
        return text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var verb, _]
            && verb.Equals("SELECT", StringComparison.OrdinalIgnoreCase)
            && !text.Contains(';', StringComparison.Ordinal)
            && text.Contains(Parameter, StringComparison.Ordinal);
    }
}
