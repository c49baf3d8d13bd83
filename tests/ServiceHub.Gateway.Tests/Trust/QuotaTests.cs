using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class QuotaTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Card = "query ($by: [CitizenLookup!]!) { citizens(by: $by) { identityCard { status } } }";
    private const string Both = "query ($by: [CitizenLookup!]!) { citizens(by: $by) { identityCard { status } welfare { category } } }";

    private HubUnderTest Hub => shared.Hub;

    [Fact]
    public async Task Every_answer_tells_what_is_left()
    {
        var secret = await Hub.StrangerAsync("teller");
        var agreement = await Hub.AgreeAsync("teller", "identity-card", quota: 10);
        using var answer = await Hub.AskWithAsync(await Hub.TokenOfAsync("teller", secret), Card, Asked("ordinary", "land-owner"));

        answer.Headers.GetValues("RateLimit-Policy").ShouldHaveSingleItem().ShouldBe(
            $"\"requests\";q=60000;qu=\"requests\";w=60, \"{agreement.Id}\";q=10;qu=\"citizens\";w=86400");
        answer.Headers.GetValues("RateLimit").ShouldHaveSingleItem().ShouldContain($"\"{agreement.Id}\";r=8;t=");
    }

    [Fact]
    public async Task A_request_for_more_than_is_left_is_429_with_the_rule_and_the_reset_and_costs_nothing()
    {
        var secret = await Hub.StrangerAsync("spender");
        var agreement = await Hub.AgreeAsync("spender", "identity-card", quota: 3);
        var token = await Hub.TokenOfAsync("spender", secret);
        using var first = await Hub.AskWithAsync(token, Card, Asked("ordinary", "land-owner"));
        using var refused = await Hub.AskWithAsync(token, Card, Asked("ordinary", "land-owner"));
        using var last = await Hub.AskWithAsync(token, Card, Asked("ordinary"));

        ((int)refused.StatusCode).ShouldBe(429);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        var error = (await refused.JsonAsync()).At("errors")[0];
        error.Code().ShouldBe("QUOTA_EXCEEDED");
        error.At("message").GetString()!.ShouldContain("One unit is one citizen asked for in one request, found or not");
        var state = error.At("extensions", "quotas")[0];
        state.At("policy").GetString().ShouldBe(agreement.Id);
        (state.At("limit").GetInt32(), state.At("asked").GetInt32(), state.At("remaining").GetInt32()).ShouldBe((3, 2, 1));
        state.At("resetsAt").GetString()!.ShouldEndWith("T17:00:00Z");
        (await last.JsonAsync()).At("data", "citizens").GetRawText().ShouldBe("""[{"identityCard":{"status":"ACTIVE"}}]""");
    }

    [Fact]
    public async Task Where_one_agreement_of_several_is_spent_its_fields_say_so()
    {
        var secret = await Hub.StrangerAsync("half");
        await Hub.AgreeAsync("half", "identity-card", quota: 1);
        await Hub.AgreeAsync("half", "welfare-register", quota: 5);
        var token = await Hub.TokenOfAsync("half", secret);
        using var first = await Hub.AskWithAsync(token, Both, Asked("ordinary"));
        using var second = await Hub.AskWithAsync(token, Both, Asked("ordinary"));

        ((int)second.StatusCode).ShouldBe(200);
        var json = await second.JsonAsync();
        json.At("data", "citizens")[0].At("identityCard").ValueKind.ShouldBe(JsonValueKind.Null);
        json.At("data", "citizens")[0].At("welfare", "category").ValueKind.ShouldBe(JsonValueKind.String);
        json.At("errors").EnumerateArray().ShouldHaveSingleItem().Code().ShouldBe("QUOTA_EXCEEDED");
        (await Hub.DisclosuresAsync()).Where(row => row.At("client").GetString() == "half")
            .Select(row => string.Join(' ', row.At("data").EnumerateArray().Select(part => part.At("set").GetString()))).ShouldBe(["identity-card welfare-register", "welfare-register"]);
    }

    [Fact]
    public async Task Fields_and_aliases_are_free_and_strangers_are_not()
    {
        var secret = await Hub.StrangerAsync("counter-of-units");
        var agreement = await Hub.AgreeAsync("counter-of-units", "identity-card", quota: 10);
        var token = await Hub.TokenOfAsync("counter-of-units", secret);
        using var answer = await Hub.AskWithAsync(
            token, "query ($by: CitizenLookup!, $no: CitizenLookup!) { a: citizen(by: $by) { identityCard { status } } b: citizen(by: $by) { id } c: citizen(by: $no) { identityCard { number } } }",
            new { by = new { nationalId = Hub.NationalId("ordinary") }, no = new { id = new string('0', 32) } });

        answer.Headers.GetValues("RateLimit").ShouldHaveSingleItem().ShouldContain($"\"{agreement.Id}\";r=8;t=");
    }

    [Fact]
    public async Task What_is_only_compared_costs_its_agreements_a_unit_and_is_left_out_when_they_are_spent()
    {
        var secret = await Hub.StrangerAsync("comparer-of-units");
        var profile = await Hub.AgreeAsync("comparer-of-units", "profile", quota: 10);
        var card = await Hub.AgreeAsync("comparer-of-units", "identity-card", quota: 1);
        var token = await Hub.TokenOfAsync("comparer-of-units", secret);
        List<string> asked = [];
        foreach (var left in (int[])[9, 8])
        {
            using var answer = await Hub.AskWithAsync(
                token, "query ($by: CitizenLookup!) { citizen(by: $by) { name { th } discrepancies { fact } sources { agency status } } }", new { by = new { nationalId = Hub.NationalId("ordinary") } });
            answer.Headers.GetValues("RateLimit").Single().ShouldContain($"\"{profile.Id}\";r={left};t=");
            asked.Add((await answer.JsonAsync()).At("data", "citizen", "sources").GetRawText());
        }
        asked.ShouldBe(["""[{"agency":"identity-card","status":"OK"}]""", "[]"]);
        (await Hub.DisclosuresAsync()).Where(row => row.At("client").GetString() == "comparer-of-units").SelectMany(row => row.At("data").EnumerateArray())
            .Where(part => part.At("agreement").GetString() == card.Id).ShouldHaveSingleItem().At("fields").GetRawText().ShouldBe("""["Citizen.discrepancies"]""");
    }

    [Fact]
    public async Task A_retry_under_its_key_is_free_and_another_request_under_it_is_refused()
    {
        var secret = await Hub.StrangerAsync("retrier");
        var agreement = await Hub.AgreeAsync("retrier", "identity-card", quota: 10);
        var token = await Hub.TokenOfAsync("retrier", secret);
        using var first = await Hub.AskWithAsync(token, Card, Asked("ordinary"), "7d0bd1c4-retry");
        using var again = await Hub.AskWithAsync(token, Card, Asked("ordinary"), "\"7d0bd1c4-retry\"");
        using var other = await Hub.AskWithAsync(token, Card, Asked("land-owner"), "7d0bd1c4-retry");
        using var wrong = await Hub.AskWithAsync(token, Card, Asked("ordinary"), new string('k', 201));

        again.Headers.GetValues("RateLimit").ShouldHaveSingleItem().ShouldContain($"\"{agreement.Id}\";r=9;t=");
        ((int)other.StatusCode).ShouldBe(422);
        (await other.JsonAsync()).At("errors")[0].Code().ShouldBe("IDEMPOTENCY_CONFLICT");
        ((int)wrong.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Who_makes_too_many_requests_is_told_how_they_count()
    {
        await using var hub = await HubUnderTest.StartAsync("--Quotas:RequestsPerMinute=3");
        var token = await hub.TokenAsync();
        var answers = new List<HttpResponseMessage>();
        // A minute of the clock may end in between.
        for (var request = 0; request < 8; request++)
        {
            answers.Add(await hub.AskWithAsync(token, "{ scopes { name } }"));
        }

        var refused = answers.First(answer => (int)answer.StatusCode == 429);
        (await refused.JsonAsync()).At("errors")[0].Code().ShouldBe("RATE_LIMITED");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        answers[0].Headers.GetValues("RateLimit").ShouldHaveSingleItem().ShouldStartWith("\"requests\";r=2;t=");
    }

    private object Asked(params string[] personas) => new { by = personas.Select(persona => new { nationalId = Hub.NationalId(persona) }) };
}
