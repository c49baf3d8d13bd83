using System.Text.Json.Nodes;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Sql.PostgreSql;

public sealed class PostgreSqlValueTests : IDisposable
{
    private readonly CoverageServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("'ab'::char(13)", "ab")]
    [InlineData("'ก'::text", "ก")]
    [InlineData("'UCS'::scheme", "UCS")]
    [InlineData("true", "true")]
    [InlineData("42::smallint", "42")]
    [InlineData("(-9223372036854775808)::bigint", "-9223372036854775808")]
    [InlineData("1234567890123456789012.50::numeric", "1234567890123456789012.50")]
    [InlineData("0.1::float8", "0.1")]
    [InlineData("0.1::real", "0.1")]
    [InlineData("'2026-02-28'::date", "2026-02-28")]
    [InlineData("'2026-02-28 23:59:59.123456'::timestamp", "2026-02-28T23:59:59.123456")]
    [InlineData("'2026-02-28 23:59:59+07'::timestamptz", "2026-02-28T16:59:59Z")]
    [InlineData("'08:30'::time", "08:30:00")]
    [InlineData("'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")]
    [InlineData("'{\"a\": 1}'::jsonb", "{\"a\": 1}")]
    [InlineData("NULL::text", null)]
    [InlineData("NULL::int[]", null)]
    [InlineData("repeat('x', 10000)", 10_000)]
    [InlineData("repeat('ก', 4096)", 4_096)]
    public async Task Reads_a_value_exactly(string sql, object? expected)
    {
        var value = (await AskAsync(sql)).Value("value");

        (expected is int length ? ((string)value!).Length : value).ShouldBe(expected);
    }

    [Theory]
    [InlineData("'\\x00FF'::bytea")]
    [InlineData("ARRAY['a']")]
    [InlineData("ARRAY[1]")]
    [InlineData("'1 mon'::interval")]
    [InlineData("'1 day'::interval")]
    [InlineData("'08:30+07'::timetz")]
    [InlineData("'NaN'::numeric")]
    [InlineData("12345678901234567890123456789012345.678::numeric")]
    [InlineData("'(1,2)'::point")]
    [InlineData("E'\\x01'")]
    public async Task Takes_nothing_that_is_no_text(string sql) =>
        (await AskAsync(sql)).Failure.ShouldNotBeNull().Code.ShouldBe(AgencyFailureCode.Malformed);

    [Fact]
    public async Task Gives_several_rows_of_one_person()
    {
        _server.Run($"CREATE VIEW v AS SELECT * FROM coverage, unnest(ARRAY['a', 'b', NULL]) AS value; GRANT SELECT ON v TO {_server.User}");
        using var underTest = Load("value", manifest => manifest["many"] = true);

        var answers = (await underTest.Agency.AskAsync([People.Malee, People.Nobody, People.Somchai], CancellationToken.None)).Answers;

        answers[0].Records.Select(record => record.Find("value")).ShouldBe(["a", "b", null], ignoreOrder: true);
        answers[1].ShouldBe(AgencyAnswer.NotFound);
        answers[2].Records.Count.ShouldBe(3);
        answers[2].AsOf.ShouldBe(new DateTimeOffset(2026, 11, 20, 2, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Tells_the_database_inputs_and_the_organisation()
    {
        _server.Run("CREATE VIEW v AS SELECT * FROM coverage");
        _server.Run($"GRANT SELECT ON v TO {_server.User}");
        using var underTest = Load("concat_ws('|', @laserCode, @organisation)", manifest =>
        {
            manifest["inputs"] = new JsonObject { ["laserCode"] = new JsonObject { ["convert"] = "text" } };
            manifest["tellsOrganisation"] = true;
            manifest.Remove("batchSize");
        });

        var reply = await underTest.Agency.AskAsync(
            new([People.Somchai]) { Inputs = new Dictionary<string, object> { ["laserCode"] = "JT0' OR 1=1" }, OnBehalfOf = "0060:1" },
            CancellationToken.None);

        reply.Answers[0].Value("value").ShouldBe("JT0' OR 1=1|0060:1");
    }

    private async Task<AgencyAnswer> AskAsync(string sql)
    {
        _server.Run($"CREATE VIEW v AS SELECT pid, updated_at, {sql} AS value FROM coverage");
        _server.Run($"GRANT SELECT ON v TO {_server.User}");
        using var underTest = Load("value");
        return (await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None)).Answers[0];
    }

    private AgencyUnderTest Load(string sql, Action<JsonObject>? change = null) => _server.Load(
        manifest =>
        {
            manifest["fields"] = new JsonObject { ["value"] = new JsonObject { ["from"] = "value" } };
            change?.Invoke(manifest);
        },
        $"SELECT updated_at, {sql} AS value, pid FROM v WHERE pid = ANY(@subjects)");
}
