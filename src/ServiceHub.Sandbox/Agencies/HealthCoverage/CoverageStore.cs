using System.Globalization;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Agencies.HealthCoverage;

/// <summary>The health-coverage register: a database of its own, of which the hub may read one view.</summary>
internal static class CoverageStore
{
    private const string Schema = """
        CREATE TABLE hospital (hospital_code INTEGER PRIMARY KEY, name_th TEXT NOT NULL, name_en TEXT NOT NULL);
        CREATE TABLE coverage (
            pid TEXT PRIMARY KEY, scheme TEXT NOT NULL, hospital_code INTEGER NOT NULL REFERENCES hospital,
            valid_from TEXT NOT NULL, valid_to TEXT, updated_at TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE VIEW v_hub_coverage (pid, scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at) AS
            SELECT pid, scheme, name_th, name_en, valid_from, valid_to, updated_at FROM coverage JOIN hospital USING (hospital_code);
        """;

    public static void Create(string path, IEnumerable<Person> people, DateOnly today)
    {
        var codes = new Dictionary<LocalizedText, int>();
        List<object?[]> coverage = [.. people
            .Where(person => person.HealthCoverage is not null)
            .Select((person, place) => Row(person, codes, UpdatedAt(today, place)))];
        SqliteFile.Create(
            path,
            Schema,
            ("hospital", codes.Select(hospital => new object?[] { hospital.Value, hospital.Key.Th, hospital.Key.En })),
            ("coverage", coverage));
    }

    private static object?[] Row(Person person, Dictionary<LocalizedText, int> codes, string updatedAt)
    {
        var coverage = person.HealthCoverage!;
        if (!codes.TryGetValue(coverage.Hospital, out var code))
        {
            codes[coverage.Hospital] = code = 10_001 + codes.Count;
        }
        return
        [
            person.NationalId!.Value.Digits, coverage.Scheme.ToString().ToUpperInvariant(), code,
            Iso(coverage.ValidFrom), coverage.ValidTo is { } last ? Iso(last) : null, updatedAt,
        ];
    }

    /// <summary>The nightly run goes through the register from one o'clock on, a hundred people a second.</summary>
    private static string UpdatedAt(DateOnly today, int place) => today
        .ToDateTime(new TimeOnly(1, 0))
        .AddSeconds(place / 100)
        .ToString("yyyy-MM-ddTHH:mm:ss'+07:00'", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
