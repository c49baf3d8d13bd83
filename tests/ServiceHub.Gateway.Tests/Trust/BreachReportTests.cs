using System.Globalization;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class BreachReportTests(WhoLookedHub who) : IClassFixture<WhoLookedHub>
{
    private const string Report = """
        query ($clientId: ID!, $from: DateTime!, $to: DateTime!, $first: Int! = 50, $after: String) {
          breachReport(clientId: $clientId, from: $from, to: $to, first: $first, after: $after) {
            totalCount edges { node { citizenId count firstAt lastAt dataSets { code words { en } } } } pageInfo { hasNextPage endCursor }
          }
        }
        """;

    private HubUnderTest Hub => who.Hub;

    [Fact]
    public async Task Everybody_whom_a_client_touched_in_a_period_is_listed_once_and_can_see_so()
    {
        var desk = await Hub.TokenOfAsync("leaked", await Hub.StrangerAsync("leaked"));
        await Hub.AgreeAsync("leaked", "identity-card");
        await Hub.AgreeAsync("leaked", "profile");
        var from = who.Clock.GetUtcNow();
        await who.LookAsync(desk, "ordinary", "identityCard { status }");
        await who.LookAsync(desk, "deceased", "name { th }");
        await who.LookAsync(desk, "ordinary", "name { th }");
        await Task.Delay(5);
        var to = who.Clock.GetUtcNow();
        await Task.Delay(5);
        await who.LookAsync(desk, "newborn", "name { th }");

        var first = await ReportAsync(from, to, 1);
        first.At("totalCount").GetInt32().ShouldBe(2);
        first.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeTrue();
        var one = first.At("edges")[0].GetProperty("node");
        (one.Text("citizenId"), one.At("count").GetInt32()).ShouldBe((await who.IdAsync("ordinary", "0060:000000000"), 2));
        one.At("dataSets").EnumerateArray().Select(set => set.Text("code")).ShouldBe(["identity-card", "profile"]);
        Moment(one, "firstAt").ShouldBeLessThanOrEqualTo(Moment(one, "lastAt"));
        Moment(one, "firstAt").ShouldBeGreaterThanOrEqualTo(from.AddMilliseconds(-1));
        var rest = await ReportAsync(from, to, 1, first.Text("pageInfo", "endCursor"));
        (rest.At("edges")[0].Text("node", "citizenId"), rest.At("pageInfo", "hasNextPage").GetBoolean()).ShouldBe((await who.IdAsync("deceased", "0060:000000000"), false));
        (await ReportAsync(from, to.AddHours(1), 50)).At("edges").GetArrayLength().ShouldBe(3);

        var seen = await who.MineAsync(await who.PersonAsync("deceased", "breach-portal"));
        seen[0].At("dataSets")[0].At("fields").GetRawText().ShouldBe("""["Query.breachReport"]""");
    }

    [Fact]
    public async Task A_report_is_for_administrators_and_of_a_period()
    {
        var now = who.Clock.GetUtcNow();
        var wrong = await who.AdministerAsync(Report, new { clientId = "partner", from = Text(now), to = Text(now) });
        wrong.Errors().ShouldHaveSingleItem().Code().ShouldBe("BAD_USER_INPUT");
        var partner = await who.AskAsync(await Hub.TokenAsync(), Report, new { clientId = "partner", from = Text(now), to = Text(now) });
        partner.Errors().ShouldHaveSingleItem().Text("extensions", "scope").ShouldBe("disclosures:audit");
    }

    private async Task<JsonElement> ReportAsync(DateTimeOffset from, DateTimeOffset to, int first, string? after = null)
    {
        var answer = await who.AdministerAsync(Report, new { clientId = "leaked", from = Text(from), to = Text(to), first, after });
        answer.Errors().ShouldBeEmpty();
        return answer.At("data", "breachReport");
    }

    private static DateTimeOffset Moment(JsonElement node, string field) => DateTimeOffset.Parse(node.Text(field)!, CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
