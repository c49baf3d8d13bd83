using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Data.SqlClient;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Sql.SqlServer;

/// <summary>The suites on a real SQL Server.</summary>
public sealed class SqlServerTests
{
    [SqlServerFact]
    public async Task Is_an_agency_like_the_others()
    {
        using var database = new SqlServerDatabase();
        foreach (var fact in typeof(AgencyConformance).GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
        {
            var suite = new Suite(database);
            await suite.InitializeAsync();
            await (Task)fact.Invoke(suite, null)!;
            await suite.DisposeAsync();
        }
    }

    [SqlServerFact]
    public async Task Refuses_an_account_that_may_write()
    {
        using var database = new SqlServerDatabase();
        database.Run($"ALTER ROLE db_datawriter ADD MEMBER {database.User}");

        var failure = await FailureAsync(database);

        failure.Code.ShouldBe(AgencyFailureCode.Refused);
        failure.Origin.ShouldBe(AgencyFailureOrigin.Hub);
    }

    [SqlServerFact]
    public async Task Is_too_busy_while_someone_else_locks_the_table()
    {
        using var database = new SqlServerDatabase();
        using var writer = database.Open();
        using var transaction = writer.BeginTransaction();
        using var command = new SqlCommand("UPDATE coverage SET scheme = 'UCS'", writer, transaction);
        command.ExecuteNonQuery();

        (await FailureAsync(database, manifest => manifest["timeout"] = "3s")).Code
            .ShouldBeOneOf(AgencyFailureCode.TooBusy, AgencyFailureCode.TimedOut);
    }

    [SqlServerFact]
    public async Task Takes_no_answer_without_end()
    {
        using var database = new SqlServerDatabase();

        (await FailureAsync(database, manifest =>
        {
            manifest["many"] = true;
            manifest["sql"]!["statement"] = "SELECT coverage.* FROM coverage CROSS JOIN sys.all_columns a CROSS JOIN sys.all_columns b"
                + " WHERE pid IN (SELECT value FROM OPENJSON(@subjects))";
        })).Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    private static async Task<AgencyFailure> FailureAsync(SqlServerDatabase database, Action<JsonObject>? change = null)
    {
        using var underTest = database.Load(change);
        return (await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None)).Failure();
    }

    private sealed class Suite(SqlServerDatabase database) : AgencyConformance
    {
        protected override (NationalId First, NationalId Second) Known => (People.Malee, People.Somchai);

        private protected override Task<AgencyUnderTest> StartAsync(Action<JsonObject> change) => Task.FromResult(database.Load(change));
    }
}
