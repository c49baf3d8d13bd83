using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Trust;

/// <summary>
/// A hub under load that is killed (SIGKILL) at any instant, again and again: what a client received in full stands in the log, and the log
/// is whole. A kill spares the operating system's cache; that commits reach the disk is demanded of the database at each start.
/// </summary>
public abstract class KillContract : IDisposable
{
    private const int Clients = 8;

    private readonly TemporaryDirectory _directory = new();

    private static int Kills => LongRun.Count(10, 200);

    private string Data => _directory.File("hub");

    /// <summary>The file of a hub whose database is one.</summary>
    protected string DatabaseFile => Path.Combine(Data, "servicehub.db");

    /// <summary>Names the database on the command line.</summary>
    protected abstract string[] Settings { get; }

    protected abstract IHubDatabase Database { get; }

    public void Dispose()
    {
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task No_answer_that_a_client_received_lacks_its_row_and_the_log_is_whole()
    {
        string[] settings = [.. CommandRun.Sandbox(Data)[1..], .. Settings];
        var received = new ConcurrentBag<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await RunUntilKilledAsync(settings, received);
        }

        received.Count.ShouldBeGreaterThan(Kills);
        var written = await LeavesAsync();
        received.Where(leaf => !written.Contains(leaf)).ShouldBeEmpty();
        var export = _directory.File("log.jsonl");
        (await CommandRun.RunAsync("", ["log", "export", export, "--environment=Development", .. settings])).Errors.ShouldBe("");
        (await CommandRun.RunAsync("", "log", "verify", export)).Output.ShouldStartWith("The log is whole");
    }

    private async Task RunUntilKilledAsync(string[] settings, ConcurrentBag<string> received)
    {
        using var stop = new CancellationTokenSource();
        List<Task> clients;
        using (var hub = HubProcess.Start("Development", ["--urls=http://127.0.0.1:0", .. settings]))
        {
            using var http = new HttpClient { BaseAddress = new Uri(await hub.AddressAsync()) };
            var before = received.Count;
            var token = await TokenAsync(http);
            var people = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "sandbox", "personas.json"))).EnumerateArray()
                .Where(person => person.TryGetProperty("nationalId", out _)).Select(person => person.GetProperty("nationalId").GetString()!).ToList();
            clients = [.. Enumerable.Range(0, Clients).Select(client => AskAsync(hub, token, people, client, received, stop.Token))];
            while (received.Count == before)
            {
                await Task.WhenAny(Task.Delay(5), Task.WhenAll(clients));
            }
            await Task.Delay(RandomNumberGenerator.GetInt32(700));
            // Leaving kills it.
        }
        await stop.CancelAsync();
        await Task.WhenAll(clients);
    }

    private async Task<string> TokenAsync(HttpClient http)
    {
        var secret = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "sandbox", "clients.json"))).EnumerateArray()
            .Single(client => client.Text("client_id") == "partner").Text("client_secret");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials" }) };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"partner:{secret}")));
        using var answer = await http.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("access_token")!;
    }

    /// <summary>Asks until the hub is gone, and keeps the leaves of every answer that came whole.</summary>
    private static async Task AskAsync(HubProcess hub, string token, List<string> people, int client, ConcurrentBag<string> received, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = new Uri(await hub.AddressAsync()) };
        try
        {
            for (var at = client; !stop.IsCancellationRequested; at++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
                {
                    Content = JsonContent.Create(new
                    {
                        query = "query ($by: [CitizenLookup!]!) { citizens(by: $by) { name { th } birthDate identityCard { status } } }",
                        variables = new { by = new[] { new { nationalId = people[at % people.Count] }, new { nationalId = people[(at + 1) % people.Count] } } },
                    }),
                };
                request.Headers.Authorization = new("Bearer", token);
                using var answer = await http.SendAsync(request, stop);
                var json = await answer.Content.ReadFromJsonAsync<JsonElement>(stop);
                if (answer.IsSuccessStatusCode)
                {
                    json.At("extensions", "receipt", "leaves").EnumerateArray().ToList().ForEach(leaf => received.Add(leaf.GetString()!));
                }
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            // The hub is gone in the middle of an answer, which nobody received.
        }
    }

    private async Task<HashSet<string>> LeavesAsync()
    {
        var options = new DbContextOptionsBuilder<HubDbContext>();
        Database.Configure(options);
        await using var context = new HubDbContext(options.Options);
        return [.. (await context.Disclosures.Select(row => row.LeafHash).ToListAsync()).Select(Convert.ToHexStringLower)];
    }
}
