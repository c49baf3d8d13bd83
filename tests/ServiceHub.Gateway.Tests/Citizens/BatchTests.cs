using System.Diagnostics.Metrics;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Citizens;

public sealed class BatchTests
{
    [Fact]
    public async Task A_hundred_citizens_cost_four_calls()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var by = (await NumbersAsync(hub, 100)).Select(nationalId => new { nationalId }).ToList();
        // Whom the profile had not met is entered by the first query.
        await hub.AskAsync(Queries.Many, new { by });
        var (cards, members) = (hub.Agencies.Find("identity-card").Calls, hub.Agencies.Find("social-security").Calls);
        using var calls = new CallMeter();

        var answer = await hub.AskAsync(Queries.Many, new { by });

        answer.Errors().ShouldBeEmpty();
        answer.At("data", "citizens").GetArrayLength().ShouldBe(100);
        (hub.Agencies.Find("identity-card").Calls - cards).ShouldBe(1);
        (hub.Agencies.Find("social-security").Calls - members).ShouldBe(1);
        // A database file and a folder cannot count who reads them; the hub's own meter does.
        calls.Counted.Order().ShouldBe(["health-coverage", "identity-card", "social-security", "welfare-register"]);
    }

    [Fact]
    public async Task An_agency_is_asked_once_about_a_person_however_often_the_document_does()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var calls = hub.Agencies.Find("identity-card").Calls;
        var aliases = string.Join(' ', Enumerable.Range(0, 24).Select(number => $"a{number}: identityCard {{ number }}"));
        var answer = await hub.AskAsync(
            $"query ($by: CitizenLookup!) {{ one: citizen(by: $by) {{ {aliases} }} two: citizen(by: $by) {{ {aliases} }} }}",
            new { by = new { nationalId = hub.NationalId("ordinary") } });
        answer.Errors().ShouldBeEmpty();
        answer.Text("data", "two", "a23", "number").ShouldBe(hub.NationalId("ordinary"));
        (hub.Agencies.Find("identity-card").Calls - calls).ShouldBe(1);
    }

    [Fact]
    public async Task Answers_stand_in_the_order_asked_and_an_unknown_one_is_null_with_its_error()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var (first, second) = (hub.NationalId("ordinary"), hub.NationalId("lost-card"));
        var answer = await hub.AskAsync(
            "query ($by: [CitizenLookup!]!) { citizens(by: $by) { identityCard { number } } }",
            new { by = new object[] { new { nationalId = second }, new { nationalId = Some.NationalId(99_999).Digits }, new { nationalId = first }, new { nationalId = second } } });
        var error = answer.Errors().ShouldHaveSingleItem();
        error.Code().ShouldBe("NOT_FOUND");
        error.PathText().ShouldBe("citizens/1");
        var citizens = answer.At("data", "citizens").EnumerateArray()
            .Select(citizen => citizen.ValueKind == System.Text.Json.JsonValueKind.Null ? null : citizen.Text("identityCard", "number"));
        citizens.ShouldBe([second, null, first, second]);
    }

    [Fact]
    public async Task A_hundred_and_one_are_too_many()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var answer = await hub.AskAsync(
            "query ($by: [CitizenLookup!]!) { citizens(by: $by) { id } }",
            new { by = Enumerable.Range(0, 101).Select(number => new { nationalId = Some.NationalId(number).Digits }) });
        var error = answer.Errors().ShouldHaveSingleItem();
        error.Code().ShouldBe("BAD_USER_INPUT");
        error.Text("message").ShouldNotBeNull().ShouldContain("At most 100");
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(HubUnderTest hub, int count)
    {
        await using var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(hub.Data, "sandbox", "health-coverage.db")};Mode=ReadOnly");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT pid FROM v_hub_coverage ORDER BY pid DESC LIMIT $count";
        command.Parameters.AddWithValue("$count", count);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> numbers = [];
        while (await reader.ReadAsync())
        {
            numbers.Add(reader.GetString(0));
        }
        return numbers;
    }

    private sealed class CallMeter : IDisposable
    {
        private readonly MeterListener _listener = new();

        public CallMeter()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "servicehub.agency.calls")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            {
                foreach (var tag in tags)
                {
                    if (tag.Key == "agency")
                    {
                        lock (Counted)
                        {
                            Counted.AddRange(Enumerable.Repeat((string)tag.Value!, (int)count));
                        }
                    }
                }
            });
            _listener.Start();
        }

        /// <summary>The agency of each call.</summary>
        public List<string> Counted { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
