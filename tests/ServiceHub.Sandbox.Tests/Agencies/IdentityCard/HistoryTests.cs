using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace ServiceHub.Sandbox.Tests.Agencies.IdentityCard;

public sealed class HistoryTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    [Fact]
    public async Task Answers_the_earlier_cards_of_several_people_in_their_order()
    {
        var cards = await QueryAsync("cards/history", "cards", "name-changed-twice", "ordinary", "newborn");

        var twice = cards.Where(card => Text(card, "pid") == RunningAgencies.Pid("name-changed-twice")).ToList();
        twice.Select(card => card!["issueNumber"]!.GetValue<int>()).ShouldBe([1, 2, 3]);
        twice.Select(card => Text(card, "reason")).ShouldBe(["01", "04", "04"]);
        Text(twice[2], "endDate").ShouldBe("25630706");
        cards.ShouldNotContain(card => Text(card, "pid") == RunningAgencies.Pid("newborn"));
        cards.Count.ShouldBe(3 + RunningAgencies.Population.Office.EarlierCards(RunningAgencies.Persona("ordinary")).Count);
    }

    [Fact]
    public async Task Answers_changes_of_name_with_both_names()
    {
        var names = await QueryAsync("names/history", "names", "name-changed-twice");

        names.Select(name => (Text(name, "kind"), Text(name, "oldFirstNameTh"), Text(name, "newLastNameTh")))
            .ShouldBe([("GN", "สมหญิง", "พรหมมา"), ("FM", "ณิชาภา", "เกษมสุข")]);
        names.Select(name => Text(name, "changeDate")).ShouldBe(["25541012", "25630624"]);
        Text(names[0], "oldTitleTh").ShouldBe("นางสาว");
    }

    [Theory]
    [InlineData("/v1/cards/history")]
    [InlineData("/v1/names/history")]
    public async Task Refuses_whom_the_token_is_missing(string path) =>
        (await running.PostAsync("identity-card", path, new { pids = Array.Empty<string>() })).Response.StatusCode
            .ShouldBe(HttpStatusCode.Unauthorized);

    private async Task<JsonArray> QueryAsync(string path, string rows, params string[] personas)
    {
        var (response, body) = await running.PostAsync(
            "identity-card",
            $"/v1/{path}",
            new { pids = personas.Select(RunningAgencies.Pid) },
            request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", running.Setting("identity-card:Token")));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        body!["asOf"]!.GetValue<string>().ShouldBe("2026-11-22T10:00:00+07:00");
        return body[rows]!.AsArray();
    }

    private static string Text(JsonNode? row, string field) => row![field]!.GetValue<string>();
}
