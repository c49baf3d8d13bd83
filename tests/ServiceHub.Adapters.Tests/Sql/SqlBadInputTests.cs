using System.Text.Json.Nodes;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Sql;

public sealed class SqlBadInputTests : IDisposable
{
    private readonly CoverageDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Is_unavailable_without_a_database_and_makes_none()
    {
        Disk.Delete(_database.Address);

        (await AskAsync()).Failure().Code.ShouldBe(AgencyFailureCode.Unavailable);

        Directory.EnumerateFileSystemEntries(_database.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sees_a_database_that_was_put_in_anothers_place()
    {
        (await AskAsync()).Answers[0].Record.ShouldNotBeNull();
        using var next = new CoverageDatabase();
        next.Run("UPDATE coverage SET scheme = 'CSMBS'");
        Disk.Move(next.Address, _database.Address, overwrite: true);

        (await AskAsync()).Answers[0].Value("scheme").ShouldBe("CIVIL_SERVANT");
    }

    [Fact]
    public async Task Takes_no_file_that_is_not_a_database()
    {
        Disk.WriteAllBytes(_database.Address, [.. Enumerable.Repeat((byte)7, 8_192)]);

        (await AskAsync()).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Takes_no_database_that_was_cut_off()
    {
        using (var file = Disk.OpenWrite(_database.Address))
        {
            file.SetLength(file.Length - 4_096);
        }

        (await AskAsync()).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Says_so_when_the_view_is_gone()
    {
        _database.Run("DROP VIEW v_hub_coverage");

        (await AskAsync()).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Says_so_when_the_result_lacks_a_column()
    {
        var failure = (await AskAsync(Statement("SELECT pid, scheme, updated_at FROM v_hub_coverage WHERE @subjects <> ''"
            + $" AND pid = '{People.Somchai.Digits}'"))).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("hospital_th");
    }

    [Fact]
    public async Task Leaves_the_agencys_folder_as_it_was()
    {
        var before = Disk.ReadAllBytes(_database.Address);

        (await AskAsync()).Answers[0].Record.ShouldNotBeNull();

        Directory.EnumerateFileSystemEntries(_database.Folder).ShouldHaveSingleItem();
        Disk.ReadAllBytes(_database.Address).ShouldBe(before);
    }

    [Fact]
    public async Task Is_too_busy_while_someone_else_locks_the_database()
    {
        using var writer = _database.Open();
        using var command = writer.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();

        // On a machine that is very slow the call's own time may end first.
        var failure = (await AskAsync(manifest => manifest["timeout"] = "3000ms")).Failure();

        failure.Code.ShouldBeOneOf(AgencyFailureCode.TooBusy, AgencyFailureCode.TimedOut);
    }

    [Fact]
    public async Task Times_out_on_a_statement_without_end()
    {
        var endless = Statement("SELECT n AS pid FROM (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c)"
            + " WHERE n < 0 AND @subjects <> ''");

        var reply = await AskAsync(manifest =>
        {
            endless(manifest);
            manifest["timeout"] = "300ms";
        });

        reply.Failure().Code.ShouldBe(AgencyFailureCode.TimedOut);
    }

    [Fact]
    public async Task Gives_nobody_a_row_about_someone_else()
    {
        var failure = (await AskAsync(Statement("SELECT * FROM v_hub_coverage WHERE @subjects <> ''"))).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("not asked about");
    }

    [Theory]
    [InlineData("UPDATE coverage SET scheme = 'XYZ'")]
    [InlineData("UPDATE coverage SET valid_from = '01/05/2001'")]
    [InlineData("UPDATE coverage SET valid_from = x'00FF'")]
    [InlineData("UPDATE coverage SET hospital_th = CAST(x'E0B8' AS TEXT)")]
    [InlineData("UPDATE coverage SET updated_at = 'recently'")]
    [InlineData("UPDATE coverage SET hospital_en = replace(hex(zeroblob(3000000)), '0', 'x')")]
    public async Task Takes_no_value_that_breaks_the_format(string change)
    {
        _database.Run(change);

        (await AskAsync()).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    private static Action<JsonObject> Statement(string sql) => manifest => manifest["sql"]!["statement"] = sql;

    private AgencyUnderTest Load(Action<JsonObject>? change = null) =>
        new(CoverageDatabase.Agency, _database.Address, change);

    private async Task<AgencyReply> AskAsync(Action<JsonObject>? change = null)
    {
        using var underTest = Load(change);
        return await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None);
    }
}
