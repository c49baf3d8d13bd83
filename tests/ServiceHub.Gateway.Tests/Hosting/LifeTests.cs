using System.Net;
using System.Net.Http.Json;
using System.Runtime.Versioning;
using System.Text.Json;
using ServiceHub.Data.Changes;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Hosting;

public sealed class LifeTests
{
    [Fact]
    public async Task The_program_starts_answers_and_stops_when_told()
    {
        using var directory = new TemporaryDirectory();
        using var hub = HubProcess.Start("Development", $"--Data:Directory={directory.Path}", "--urls=http://127.0.0.1:0", "--Sandbox:Population=300");
        using var http = new HttpClient { BaseAddress = new Uri(await hub.AddressAsync()) };
        foreach (var path in new[] { "/health/live", "/health/ready", "/schema.graphql" })
        {
            using var answer = await http.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        hub.Terminate();
        (await hub.ExitCodeAsync()).ShouldBe(0);
        hub.Errors.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_start_finds_everything_as_it_was()
    {
        using var directory = new TemporaryDirectory();
        string id, secret;
        const string query = "query ($by: CitizenLookup!) { citizen(by: $by) { id welfare { category } } }";
        await using (var first = await HubUnderTest.StartOnAsync(directory.Path))
        {
            secret = first.Secret("partner");
            id = (await first.AskAsync(query, new { by = new { nationalId = first.NationalId("ordinary") } })).Text("data", "citizen", "id")!;
        }
        await using var second = await HubUnderTest.StartOnAsync(directory.Path);
        second.Secret("partner").ShouldBe(secret);
        var answer = await second.AskAsync(query, new { by = new { id } });
        answer.Text("data", "citizen", "welfare", "category").ShouldBe("STATE_WELFARE_CARD");
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task Secrets_and_keys_are_for_their_owner_only()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var files = new[] { "sandbox/clients.json", "sandbox/personas.json", "keys/keyring.json", "servicehub.db", "servicehub.db-wal" }
            .Select(file => Path.Combine(hub.Data, file)).Concat(Directory.GetFiles(Path.Combine(hub.Data, "logs")));
        files.ShouldAllBe(file => File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Directory.GetDirectories(hub.Data).ShouldAllBe(directory => (File.GetUnixFileMode(directory) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) == 0);
        hub.Clients.EnumerateArray().Select(client => client.Text("name")).ShouldBe(
            ["partner", "partner-narrow", "partner-key", "partner-dpop", "portal", "administrator"]);
        hub.Clients.EnumerateArray().Count(client => client.TryGetProperty("client_secret", out _)).ShouldBe(4);
        hub.Clients.EnumerateArray().Count(client => client.TryGetProperty("private_jwk", out _)).ShouldBe(2);
    }

    [Fact]
    public async Task A_request_under_way_is_answered_before_the_hub_stops()
    {
        await using var hub = await HubUnderTest.StartAsync("--Sandbox:LatencyMs=1000");
        var calls = hub.Agencies.Find("identity-card").Calls;
        var answer = hub.AskAsync(Queries.Everything, new { by = new { nationalId = hub.NationalId("ordinary") } });
        while (hub.Agencies.Find("identity-card").Calls == calls)
        {
            await Task.Delay(20);
        }
        await hub.StopAsync();
        (await answer).At("data", "citizen").Statuses().Values.ShouldAllBe(status => status == "OK");
    }

    [Fact]
    public async Task With_a_database_that_cannot_be_opened_the_answer_is_503_and_never_401()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var token = await hub.TokenAsync();
        hub.LoseDatabase();
        // As long as what was known a moment ago may still be believed.
        await Task.Delay(ChangeFeed.Fresh + TimeSpan.FromMilliseconds(50));

        using var noToken = await hub.RequestTokenAsync("partner", hub.Secret("partner"));
        noToken.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        noToken.Headers.RetryAfter.ShouldNotBeNull();
        (await noToken.Content.ReadFromJsonAsync<JsonElement>()).Text("error").ShouldBe("temporarily_unavailable");
        using var noAnswer = await hub.SendAsync(token, JsonContent.Create(
            new { query = "query ($by: CitizenLookup!) { citizen(by: $by) { id } }", variables = new { by = new { nationalId = hub.NationalId("ordinary") } } }));
        noAnswer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await noAnswer.Content.ReadFromJsonAsync<JsonElement>()).Errors().Single().Code().ShouldBe("SERVICE_UNAVAILABLE");
        hub.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        foreach (var unregistered in (HttpResponseMessage[])[await hub.Http.PostAsJsonAsync("/oauth/register", new { }), await hub.Http.GetAsync("/oauth/register/partner")])
        {
            unregistered.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            unregistered.Headers.RetryAfter.ShouldNotBeNull();
        }
        using var ready = await hub.Http.GetAsync("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var schema = await hub.Http.GetAsync("/schema.graphql");
        schema.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
