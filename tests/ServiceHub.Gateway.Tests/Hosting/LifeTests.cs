using System.Net;
using System.Net.Http.Json;
using System.Runtime.Versioning;
using System.Text.Json;
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
        foreach (var file in new[] { "sandbox/clients.json", "sandbox/personas.json", "keys/keyring.json" })
        {
            File.GetUnixFileMode(Path.Combine(hub.Data, file)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        hub.Clients.EnumerateArray().Select(client => client.Text("name")).ShouldBe(["partner", "partner-narrow"]);
    }

    [Fact]
    public async Task With_the_database_gone_the_answer_is_503_and_never_401()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var token = await hub.TokenAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(Path.Combine(hub.Data, "servicehub.db"), Path.Combine(hub.Data, "gone.db"));
        File.Delete(Path.Combine(hub.Data, "servicehub.db-wal"));

        using var noToken = await hub.RequestTokenAsync("partner", hub.Secret("partner"));
        noToken.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        noToken.Headers.RetryAfter.ShouldNotBeNull();
        using var noAnswer = await hub.SendAsync(token, JsonContent.Create(
            new { query = "query ($by: CitizenLookup!) { citizen(by: $by) { id } }", variables = new { by = new { nationalId = hub.NationalId("ordinary") } } }));
        noAnswer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await noAnswer.Content.ReadFromJsonAsync<JsonElement>()).Errors().Single().Code().ShouldBe("SERVICE_UNAVAILABLE");
        using var ready = await hub.Http.GetAsync("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var schema = await hub.Http.GetAsync("/schema.graphql");
        schema.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
