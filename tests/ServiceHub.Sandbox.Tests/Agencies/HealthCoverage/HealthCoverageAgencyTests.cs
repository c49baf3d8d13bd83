using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ServiceHub.Sandbox.Tests.Agencies.HealthCoverage;

public sealed class HealthCoverageAgencyTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    [Fact]
    public void Offers_a_view_with_the_agreed_columns()
    {
        var row = Query($"SELECT * FROM v_hub_coverage WHERE pid = '{RunningAgencies.Pid("ordinary")}'").Single();

        row.Keys.ShouldBe(["pid", "scheme", "hospital_th", "hospital_en", "valid_from", "valid_to", "updated_at"]);
        row["scheme"].ShouldBe("SSS");
        row["hospital_th"].ShouldBe("โรงพยาบาลประจำจังหวัดเชียงใหม่");
        row["hospital_en"].ShouldBe("Chiang Mai Provincial Hospital");
        row["valid_from"].ShouldBe("2006-08-13");
        row["valid_to"].ShouldBeNull();
        row["updated_at"]!.ShouldMatch(@"^2026-11-01T01:0\d:\d\d\+07:00$");
    }

    [Fact]
    public void Holds_everybody_who_is_covered_once()
    {
        var rows = Query("SELECT * FROM v_hub_coverage");

        rows.Select(row => row["pid"]).Order().ShouldBe(RunningAgencies.Population.People
            .Where(person => person.HealthCoverage is not null).Select(person => person.NationalId!.Value.Digits).Order());
        rows.Select(row => row["scheme"]).Distinct().Order().ShouldBe(["CSMBS", "SSS", "STP", "UCS"]);
        rows.ShouldAllBe(row => row["updated_at"]!.StartsWith("2026-11-01T01:") && row["updated_at"]!.EndsWith("+07:00"));
    }

    [Fact]
    public void Ends_the_coverage_of_the_dead() =>
        Query($"SELECT valid_to FROM v_hub_coverage WHERE pid = '{RunningAgencies.Pid("deceased")}'").Single()["valid_to"]
            .ShouldBe(RunningAgencies.Persona("deceased").DeceasedOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private List<Dictionary<string, string?>> Query(string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={running.Setting("health-coverage:Address")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<Dictionary<string, string?>> rows = [];
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetString(column)));
        }
        return rows;
    }
}
