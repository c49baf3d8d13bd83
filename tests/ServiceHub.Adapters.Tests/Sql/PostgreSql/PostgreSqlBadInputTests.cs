using System.Text.Json.Nodes;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Sql.PostgreSql;

public sealed class PostgreSqlBadInputTests : IDisposable
{
    private const string Everything = "SELECT * FROM coverage WHERE @subjects::text[] IS NOT NULL";

    private readonly CoverageServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Refuses_a_function_that_writes()
    {
        _server.Run("""
            CREATE TABLE seen (pid text);
            CREATE FUNCTION spy(who text) RETURNS text LANGUAGE sql SECURITY DEFINER AS 'INSERT INTO seen VALUES (who) RETURNING pid';
            """);

        var failure = (await AskAsync("SELECT spy(pid) AS pid, scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage"
            + " WHERE pid = ANY(@subjects)")).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Refused);
        failure.Detail.ShouldContain("writes");
        _server.Ask<long>("SELECT count(*) FROM seen").ShouldBe(0);
    }

    [Fact]
    public async Task Lets_no_function_turn_the_guard_off()
    {
        _server.Run("""
            CREATE TABLE seen (pid text);
            CREATE FUNCTION spy(who text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS
            $$ BEGIN PERFORM set_config('transaction_read_only', 'off', true); INSERT INTO seen VALUES (who); RETURN who; END $$;
            """);

        var reply = await AskAsync("SELECT spy(pid) AS pid, scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage"
            + " WHERE pid = ANY(@subjects)");

        reply.Failure().ShouldNotBeNull();
        _server.Ask<long>("SELECT count(*) FROM seen").ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_an_account_that_may_do_everything()
    {
        _server.Run($"ALTER ROLE {_server.User} SUPERUSER");

        var failure = (await AskAsync()).Failure();

        _server.Run($"ALTER ROLE {_server.User} NOSUPERUSER");
        failure.ShouldSatisfyAllConditions(
            () => failure.Code.ShouldBe(AgencyFailureCode.Refused), () => failure.Origin.ShouldBe(AgencyFailureOrigin.Hub));
    }

    [Fact]
    public async Task Is_refused_without_the_right_to_read()
    {
        _server.Run($"REVOKE SELECT ON coverage FROM {_server.User}");

        (await AskAsync()).Failure().Code.ShouldBe(AgencyFailureCode.Refused);
    }

    [Fact]
    public async Task Is_refused_as_nobody()
    {
        using var underTest = _server.Load(manifest => manifest["credentials"]!["user"] = "nobody");

        (await AskAsync(underTest)).Failure().Code.ShouldBe(AgencyFailureCode.Refused);
    }

    [Fact]
    public async Task Goes_nowhere_unencrypted_once_it_has_an_authority_to_believe()
    {
        using var authority = new TestAuthority();
        using var underTest = _server.Load(manifest =>
            manifest["credentials"]!["certificate"] = new JsonObject { ["authorityFile"] = authority.File });

        (await AskAsync(underTest)).Failure().Code.ShouldBe(AgencyFailureCode.Unavailable);
    }

    [Fact]
    public async Task Is_too_busy_while_someone_else_locks_the_table()
    {
        using var writer = _server.Open();
        using var transaction = writer.BeginTransaction();
        using var command = writer.CreateCommand();
        command.CommandText = "LOCK TABLE coverage";
        command.ExecuteNonQuery();

        // On a machine that is very slow the call's own time may end first.
        (await AskAsync(change: manifest => manifest["timeout"] = "3s")).Failure().Code
            .ShouldBeOneOf(AgencyFailureCode.TooBusy, AgencyFailureCode.TimedOut);
    }

    [Fact]
    public async Task Ends_at_the_server_what_takes_too_long()
    {
        var reply = await AskAsync(
            "SELECT pid, scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage, pg_sleep(600) WHERE pid = ANY(@subjects)",
            manifest => manifest["timeout"] = "500ms");

        reply.Failure().Code.ShouldBe(AgencyFailureCode.TimedOut);
        await NothingRunsAsync();
    }

    [Fact]
    public async Task Ends_at_the_server_what_the_caller_gave_up()
    {
        using var underTest = _server.Load(statement:
            "SELECT pid, scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage, pg_sleep(600) WHERE pid = ANY(@subjects)");
        using var giveUp = new CancellationTokenSource();
        var asking = underTest.Agency.AskAsync([People.Somchai], giveUp.Token).AsTask();
        await UntilAsync("active", 1);

        await giveUp.CancelAsync();

        await asking.ShouldThrowAsync<OperationCanceledException>();
        await NothingRunsAsync();
    }

    [Fact]
    public async Task Is_unavailable_when_the_connection_breaks_in_the_middle_and_well_thereafter()
    {
        using var underTest = _server.Load(statement:
            "SELECT pid, scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage WHERE pid = ANY(@subjects)"
            + " AND (SELECT count(pg_sleep(600)) FROM coverage WHERE valid_to = '2027-03-31') > 0");
        var asking = AskAsync(underTest);
        await UntilAsync("active", 1);

        _server.Run($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{_server.User}'");

        (await asking).Failure().Code.ShouldBe(AgencyFailureCode.Unavailable);
        _server.Run("DELETE FROM coverage WHERE valid_to = '2027-03-31'");
        (await AskAsync(underTest)).Answers[0].ShouldBe(AgencyAnswer.NotFound);
    }

    [Fact]
    public async Task Is_unavailable_where_nobody_listens()
    {
        using var underTest = new AgencyUnderTest(CoverageDatabase.Agency, "127.0.0.1:1/coverage", manifest =>
        {
            manifest["credentials"] = new JsonObject { ["user"] = "reader", ["password"] = "config:Password" };
            manifest["sql"]!["engine"] = "postgresql";
        });

        var failure = (await AskAsync(underTest)).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Unavailable);
        failure.Detail.ShouldNotContain(AgencyUnderTest.Token);
    }

    [Theory]
    [InlineData("SELECT pid FROM coverage WHERE pid = ANY(@subjects)", "no column")]
    [InlineData("SELECT nothing FROM coverage WHERE pid = ANY(@subjects)", "42703")]
    [InlineData("SELECT 1/0 FROM coverage WHERE pid = ANY(@subjects)", "22012")]
    [InlineData(Everything, "not asked about")]
    [InlineData("SELECT * FROM coverage, generate_series(1, 2) WHERE pid = ANY(@subjects)", "same person")]
    [InlineData("SELECT pid, repeat('x', 50000000) AS scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage WHERE pid = ANY(@subjects)", "larger than")]
    public async Task Takes_no_answer_that_breaks_the_format(string statement, string detail)
    {
        var failure = (await AskAsync(statement)).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain(detail);
    }

    [Fact]
    public async Task Takes_no_rows_without_end()
    {
        var failure = (await AskAsync(
            "SELECT coverage.*, generate_series(1, 1000000000) FROM coverage WHERE pid = ANY(@subjects)",
            manifest =>
            {
                manifest["many"] = true;
                manifest["maxAnswerBytes"] = 100_000;
            })).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("larger than");
        await NothingRunsAsync();
    }

    [Fact]
    public async Task Leaves_no_transaction_open()
    {
        using var underTest = _server.Load();

        (await AskAsync(underTest)).Answers[0].Record.ShouldNotBeNull();

        await UntilAsync("idle", 1);
    }

    [Fact]
    public async Task Holds_no_more_connections_than_the_manifest_says()
    {
        using var underTest = _server.Load(
            manifest =>
            {
                manifest["batchSize"] = 1;
                manifest["sql"]!["connections"] = 2;
            },
            "SELECT pid, scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage, pg_sleep(0.01) WHERE pid = ANY(@subjects)");

        var reply = await underTest.Agency.AskAsync([People.Somchai, .. People.Strangers(20)], CancellationToken.None);

        reply.Answers[0].Record.ShouldNotBeNull();
        reply.Answers.Skip(1).ShouldAllBe(answer => answer == AgencyAnswer.NotFound);
        _server.Ask<long>(Connections("idle")).ShouldBe(2);
    }

    private async Task<AgencyReply> AskAsync(string statement = CoverageServer.Statement, Action<JsonObject>? change = null)
    {
        using var underTest = _server.Load(change, statement);
        return await AskAsync(underTest);
    }

    private static async Task<AgencyReply> AskAsync(AgencyUnderTest underTest) =>
        await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None);

    private string Connections(string state) =>
        $"SELECT count(*) FROM pg_stat_activity WHERE usename = '{_server.User}' AND state = '{state}'";

    private async Task NothingRunsAsync()
    {
        await UntilAsync("active", 0);
        await UntilAsync("idle in transaction", 0);
    }

    private async Task UntilAsync(string state, long count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (_server.Ask<long>(Connections(state)) != count)
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
