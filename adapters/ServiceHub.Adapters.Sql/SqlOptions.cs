using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Sql.Engines;
using ServiceHub.Adapters.Sql.Rows;
using ServiceHub.Adapters.Sql.Statements;

namespace ServiceHub.Adapters.Sql;

/// <summary>The section <c>sql</c> of a manifest.</summary>
/// <param name="Engine">Asks the database.</param>
/// <param name="Subject">The column with the national ID.</param>
/// <param name="AsOf">The column with the time at which a row is true.</param>
internal sealed record SqlOptions(ISqlEngine Engine, string Subject, string? AsOf)
{
    /// <summary>The options, or null after a report.</summary>
    public static SqlOptions? Read(AdapterPlan plan)
    {
        var section = plan.Options;
        var statement = section.Parse<string>("statement", SqlStatement.TryParse, SqlStatement.Form);
        var subject = section.Parse<string>("subject", SqlColumn.TryParseName, SqlColumn.Form);
        var asOf = section.OptionalParse<string>("asOf", SqlColumn.TryParseName, SqlColumn.Form);
        var read = section.Parse<SqlEngines.Reading>("engine", SqlEngines.TryParse, SqlEngines.Form);
        if (statement is not null)
        {
            CheckParameters(plan, statement);
        }
        var engine = read?.Invoke(plan, statement ?? "");
        return engine is null || statement is null || subject is null ? null : new SqlOptions(engine, subject, asOf);
    }

    private static void CheckParameters(AdapterPlan plan, string statement)
    {
        var taken = SqlStatement.Parameters(statement);
        var told = SqlQuestion.Parameters(plan.Manifest).ToList();
        if (told.Distinct(StringComparer.OrdinalIgnoreCase).Count() < told.Count)
        {
            plan.Operation.Report("inputs", "An input has the name of another parameter.", "Give it another name.");
        }
        foreach (var name in told.Where(name => !taken.Contains(name)))
        {
            plan.Options.Report("statement", "The statement leaves out what it is told.", $"Write @{name} where it belongs.");
        }
        foreach (var name in taken.Except(told))
        {
            plan.Options.Report("statement", "The statement takes what it is not told.",
                $"Write no parameters but {string.Join(", ", told.Select(known => $"@{known}"))}; @organisation needs \"tellsOrganisation\": true.");
        }
    }
}
