using Npgsql;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Sql.Engines;
using ServiceHub.Adapters.Sql.Engines.PostgreSql;

namespace ServiceHub.Adapters.Tests.Sql.PostgreSql;

public sealed class PostgreSqlEngineTests
{
    [Theory]
    [InlineData(false, null, SslMode.VerifyFull)]
    [InlineData(false, "authority.pem", SslMode.VerifyFull)]
    [InlineData(true, "authority.pem", SslMode.VerifyFull)]
    [InlineData(true, null, SslMode.Prefer)]
    public void Demands_a_certificate_beyond_this_machine(bool isLoopback, string? authorityFile, SslMode mode)
    {
        var server = new DatabaseServer("db.example.go.th", 5432, "coverage", "reader", "a;Host=elsewhere", isLoopback, 3);

        var parts = new NpgsqlConnectionStringBuilder(PostgreSqlEngine.ConnectionString("nhso", server, authorityFile));

        parts.SslMode.ShouldBe(mode);
        parts.RootCertificate.ShouldBe(authorityFile);
        parts.Host.ShouldBe("db.example.go.th");
        parts.Password.ShouldBe("a;Host=elsewhere");
        parts.MaxPoolSize.ShouldBe(3);
        parts.ApplicationName.ShouldBe("servicehub nhso");
        parts.IncludeErrorDetail.ShouldBeFalse();
    }

    [Theory]
    [InlineData("28P01", AgencyFailureCode.Refused)]
    [InlineData("28000", AgencyFailureCode.Refused)]
    [InlineData("42501", AgencyFailureCode.Refused)]
    [InlineData("25006", AgencyFailureCode.Refused)]
    [InlineData("42P01", AgencyFailureCode.Malformed)]
    [InlineData("22P02", AgencyFailureCode.Malformed)]
    [InlineData("57014", AgencyFailureCode.TimedOut)]
    [InlineData("55P03", AgencyFailureCode.TooBusy)]
    [InlineData("40001", AgencyFailureCode.TooBusy)]
    [InlineData("53300", AgencyFailureCode.TooBusy)]
    [InlineData("57P03", AgencyFailureCode.Unavailable)]
    [InlineData("57P01", AgencyFailureCode.Unavailable)]
    [InlineData("08006", AgencyFailureCode.Unavailable)]
    [InlineData("3D000", AgencyFailureCode.Unavailable)]
    [InlineData("XX000", AgencyFailureCode.Unavailable)]
    [InlineData("", AgencyFailureCode.Unavailable)]
    public void Puts_states_into_the_catalogue(string state, AgencyFailureCode code)
    {
        var failure = PostgreSqlFailure.FailureOf(new PostgresException("the secret row", "ERROR", "ERROR", state));

        failure.Code.ShouldBe(code);
        failure.Origin.ShouldBe(AgencyFailureOrigin.Agency);
        failure.Detail.ShouldNotContain("secret");
    }

    [Fact]
    public void Puts_a_silent_server_into_the_catalogue() =>
        PostgreSqlFailure.FailureOf(new NpgsqlException("a", new TimeoutException())).Code.ShouldBe(AgencyFailureCode.TimedOut);
}
