using System.Data;
using Microsoft.Data.SqlClient;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Sql.Engines;
using ServiceHub.Adapters.Sql.Engines.SqlServer;
using ServiceHub.Adapters.Sql.Rows;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Sql.SqlServer;

/// <summary>What can be proven of SQL Server without one.</summary>
public sealed class SqlServerEngineTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Demands_a_certificate_beyond_this_machine(bool isLoopback)
    {
        var server = new DatabaseServer("db.example.go.th", 1434, "coverage", "reader", "a;Server=elsewhere", isLoopback, 3);

        var parts = new SqlConnectionStringBuilder(SqlServerEngine.ConnectionString("nhso", server));

        parts.DataSource.ShouldBe("tcp:db.example.go.th,1434");
        parts.InitialCatalog.ShouldBe("coverage");
        parts.Password.ShouldBe("a;Server=elsewhere");
        parts.Encrypt.ShouldBe(isLoopback ? SqlConnectionEncryptOption.Optional : SqlConnectionEncryptOption.Mandatory);
        parts.TrustServerCertificate.ShouldBe(isLoopback);
        parts.ApplicationIntent.ShouldBe(ApplicationIntent.ReadOnly);
        parts.MaxPoolSize.ShouldBe(3);
        parts.ApplicationName.ShouldBe("servicehub nhso");
        parts.PersistSecurityInfo.ShouldBeFalse();
    }

    [Fact]
    public void Asks_by_parameters_alone()
    {
        var statement = "SELECT pid FROM coverage WHERE pid IN (SELECT value FROM OPENJSON(@subjects)) AND code = @laserCode AND @organisation IS NULL";
        using var engine = new SqlServerEngine(Manifest(), "", statement);
        using var command = new SqlCommand();

        engine.Put(command, new AgencyRequest([People.Somchai, People.Malee])
        {
            Inputs = new Dictionary<string, string> { ["laserCode"] = "JT0' OR 1=1" },
        });

        command.CommandText.ShouldBe($"SET LOCK_TIMEOUT 1500; {statement}");
        command.CommandTimeout.ShouldBe(4);
        command.Parameters.Cast<SqlParameter>().Select(parameter => (parameter.ParameterName, parameter.SqlDbType, parameter.Value)).ShouldBe(
        [
            ("@subjects", SqlDbType.NVarChar, $"[\"{People.Somchai.Digits}\",\"{People.Malee.Digits}\"]"),
            ("@laserCode", SqlDbType.NVarChar, "JT0' OR 1=1"),
            ("@organisation", SqlDbType.NVarChar, DBNull.Value),
        ]);
    }

    [Theory]
    [InlineData(18456, 14, AgencyFailureCode.Refused)]
    [InlineData(4060, 11, AgencyFailureCode.Refused)]
    [InlineData(229, 14, AgencyFailureCode.Refused)]
    [InlineData(-2, 11, AgencyFailureCode.TimedOut)]
    [InlineData(1222, 16, AgencyFailureCode.TooBusy)]
    [InlineData(1205, 13, AgencyFailureCode.TooBusy)]
    [InlineData(10928, 16, AgencyFailureCode.TooBusy)]
    [InlineData(8645, 17, AgencyFailureCode.TooBusy)]
    [InlineData(208, 16, AgencyFailureCode.Malformed)]
    [InlineData(102, 15, AgencyFailureCode.Malformed)]
    [InlineData(8134, 16, AgencyFailureCode.Malformed)]
    [InlineData(0, 20, AgencyFailureCode.Unavailable)]
    [InlineData(10054, 20, AgencyFailureCode.Unavailable)]
    [InlineData(823, 24, AgencyFailureCode.Unavailable)]
    public void Puts_numbers_into_the_catalogue(int number, int severity, AgencyFailureCode code) =>
        SqlServerFailure.FailureOf(number, severity).Code.ShouldBe(code);

    [Fact]
    public void Reads_its_values_exactly()
    {
        SqlText.Of(new DateTime(2026, 2, 28), "date").ShouldBe("2026-02-28");
        SqlText.Of(new DateTime(2026, 2, 28, 23, 59, 59).AddTicks(1), "datetime2").ShouldBe("2026-02-28T23:59:59.0000001");
        SqlText.Of(new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.FromHours(7)), "datetimeoffset").ShouldBe("2026-02-28T23:59:59+07:00");
        SqlText.Of(new TimeSpan(8, 30, 0), "time").ShouldBe("08:30:00");
        SqlText.Of(12.3400m, "money").ShouldBe("12.3400");
        SqlText.Of((byte)7, "tinyint").ShouldBe("7");
        SqlText.Of(new byte[] { 7 }, "varbinary").ShouldBeNull();
    }

    private static OperationManifest Manifest() => new()
    {
        Agency = "nhso",
        Operation = "coverage",
        Protocol = "sql",
        Address = "",
        BatchSize = 1,
        Timeout = TimeSpan.FromSeconds(3),
        FreshFor = null,
        MaxRecords = 100,
        MaxAnswerBytes = 1_024,
        UtcOffset = null,
        TellsOrganisation = true,
        Mapping = null!,
    };
}
