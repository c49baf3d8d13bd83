using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Sql.Engines.PostgreSql;
using ServiceHub.Adapters.Sql.Engines.Sqlite;
using ServiceHub.Adapters.Sql.Engines.SqlServer;

namespace ServiceHub.Adapters.Sql.Engines;

/// <summary>The engines by the names that manifests give them.</summary>
internal static class SqlEngines
{
    /// <summary>Reads the part of a manifest that is an engine's own; null after a report.</summary>
    public delegate ISqlEngine? Reading(AdapterPlan plan, string statement);

    private static readonly Dictionary<string, Reading> ByName = new(StringComparer.Ordinal)
    {
        ["sqlite"] = SqliteEngine.Read,
        ["postgresql"] = PostgreSqlEngine.Read,
        ["sqlserver"] = SqlServerEngine.Read,
    };

    public static string Form => $"one of: {string.Join(", ", ByName.Keys)}";

    public static bool TryParse(string text, out Reading reading) => ByName.TryGetValue(text, out reading!);
}
