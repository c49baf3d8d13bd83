using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceHub.Sandbox.Tests.Agencies.IdentityCard;

public sealed class IdentityCardAgencyTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    [Fact]
    public async Task Answers_a_card_in_its_own_format()
    {
        var answer = await QueryAsync(RunningAgencies.Pid("ordinary"));

        answer["asOf"]!.GetValue<string>().ShouldBe("2026-11-22T10:00:00+07:00");
        var card = answer["cards"]!.AsArray().Single()!.AsObject();
        card.Select(field => field.Key).ShouldBe(
        [
            "pid", "titleTh", "firstNameTh", "lastNameTh", "titleEn", "firstNameEn", "lastNameEn", "birthDate", "sex", "issueDate",
            "expireDate", "status", "addressTh", "addressEn",
        ]);
        var person = RunningAgencies.Persona("ordinary");
        Text(card, "pid").ShouldBe(person.NationalId!.Value.Digits);
        Text(card, "titleTh").ShouldBe("นาย");
        Text(card, "firstNameTh").ShouldBe("สมชาย");
        Text(card, "lastNameTh").ShouldBe("ใจดี");
        Text(card, "firstNameEn").ShouldBe("Somchai");
        Text(card, "birthDate").ShouldBe("25240714");
        Text(card, "sex").ShouldBe("1");
        Text(card, "issueDate").ShouldBe("25660922");
        Text(card, "expireDate").ShouldBe("25750713");
        Text(card, "status").ShouldBe("0");
        Text(card, "addressTh").ShouldBe(person.Household.Address!.Full.Th);
    }

    [Theory]
    [InlineData("birth-month-unknown", "birthDate", "24910000")]
    [InlineData("birth-month-unknown", "sex", "2")]
    [InlineData("hundred-years", "expireDate", "99999999")]
    [InlineData("expired-card", "status", "1")]
    [InlineData("lost-card", "status", "2")]
    [InlineData("deceased", "status", "3")]
    [InlineData("without-civil-status", "lastNameTh", "")]
    public async Task Writes_hard_cases_as_a_registry_does(string persona, string field, string expected) =>
        Text((await QueryAsync(RunningAgencies.Pid(persona)))["cards"]!.AsArray().Single()!.AsObject(), field).ShouldBe(expected);

    [Fact]
    public async Task Leaves_out_whom_it_does_not_know()
    {
        var answer = await QueryAsync(
            RunningAgencies.Pid("newborn"), RunningAgencies.Pid("ordinary"), RunningAgencies.Pid("welfare-only"), "not a number");

        answer["cards"]!.AsArray().Select(card => Text(card!.AsObject(), "pid")).ShouldBe([RunningAgencies.Pid("ordinary")]);
    }

    [Fact]
    public async Task Answers_500_at_once_and_refuses_501()
    {
        var pids = RunningAgencies.Population.People
            .Where(person => person.IdentityCard is not null).Select(person => person.NationalId!.Value.Digits).Take(501).ToArray();

        (await QueryAsync(pids[..500]))["cards"]!.AsArray().Count.ShouldBe(500);
        (await SendAsync(Body(pids))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Refuses_a_missing_or_wrong_token(string? token)
    {
        var response = await SendAsync(Body([RunningAgencies.Pid("ordinary")]), token);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
        (await response.Content.ReadAsStringAsync()).ShouldNotContain(RunningAgencies.Pid("ordinary"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{\"pids\":\"1\"}")]
    [InlineData("{\"pids\":[null]}")]
    [InlineData("{\"other\":[]}")]
    public async Task Refuses_what_is_no_query(string body) =>
        (await SendAsync(body, running.Setting("identity-card:Token"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Refuses_other_paths_and_methods()
    {
        var address = running.Setting("identity-card:Address");

        (await running.Http.GetAsync(new Uri($"{address}/v1/cards/query"))).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await running.Http.GetAsync(new Uri($"{address}/v1/cards"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Counts_each_call()
    {
        var before = running.Agencies.Find("identity-card").Calls;

        await QueryAsync(RunningAgencies.Pid("ordinary"), RunningAgencies.Pid("deceased"));

        running.Agencies.Find("identity-card").Calls.ShouldBe(before + 1);
    }

    private async Task<JsonObject> QueryAsync(params string[] pids)
    {
        var response = await SendAsync(Body(pids));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    private Task<HttpResponseMessage> SendAsync(string body) => SendAsync(body, running.Setting("identity-card:Token"));

    private async Task<HttpResponseMessage> SendAsync(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{running.Setting("identity-card:Address")}/v1/cards/query")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await running.Http.SendAsync(request);
    }

    private static string Body(string[] pids) => JsonSerializer.Serialize(new { pids });

    private static string Text(JsonObject card, string field) => card[field]!.GetValue<string>();
}
