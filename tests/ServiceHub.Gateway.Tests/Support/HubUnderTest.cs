using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Intake;
using ServiceHub.OAuth.Clients;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>A whole hub with its sandbox, on free ports and in a directory of its own, asked over HTTP only.</summary>
public sealed class HubUnderTest : IAsyncDisposable
{
    private readonly TemporaryDirectory? _ownDirectory;
    private readonly WebApplication _app;

    private HubUnderTest(WebApplication app, string data, TemporaryDirectory? ownDirectory)
    {
        (_app, Data, _ownDirectory) = (app, data, ownDirectory);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Clients = Read("clients.json");
        Personas = Read("personas.json");
    }

    public string Data { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public SandboxAgencies Agencies => Services.GetRequiredService<SandboxAgencies>();

    public JsonElement Clients { get; }

    public JsonElement Personas { get; }

    public static async Task<HubUnderTest> StartAsync(params string[] arguments)
    {
        var directory = new TemporaryDirectory();
        return await StartAsync(directory.Path, directory, arguments);
    }

    /// <summary>Starts with another clock.</summary>
    public static Task<HubUnderTest> StartAtAsync(TimeProvider clock, params string[] arguments) =>
        StartWithAsync(services => services.AddSingleton(clock), arguments);

    /// <summary>Starts with services in place of the hub's own.</summary>
    public static async Task<HubUnderTest> StartWithAsync(Action<IServiceCollection> configure, params string[] arguments)
    {
        var directory = new TemporaryDirectory();
        return await StartAsync(directory.Path, directory, arguments, configure);
    }

    /// <summary>Starts on a directory that stays with the caller.</summary>
    public static Task<HubUnderTest> StartOnAsync(string data, params string[] arguments) => StartAsync(data, null, arguments);

    /// <summary>The same with services in place of the hub's own.</summary>
    public static Task<HubUnderTest> StartWithOnAsync(string data, Action<IServiceCollection> configure, params string[] arguments) =>
        StartAsync(data, null, arguments, configure);

    public JsonElement Persona(string key) => Personas.EnumerateArray().Single(persona => persona.GetProperty("key").GetString() == key);

    public string NationalId(string key) => Persona(key).GetProperty("nationalId").GetString()!;

    public async Task<string> TokenAsync(string client = "partner", string? scope = null)
    {
        var answer = await RequestTokenAsync(client, Secret(client), scope);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    public string Secret(string client) =>
        Clients.EnumerateArray().Single(entry => entry.GetProperty("client_id").GetString() == client).GetProperty("client_secret").GetString()!;

    public Task<HttpResponseMessage> RequestTokenAsync(string client, string secret, string? scope = null)
    {
        var parameters = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (scope is not null)
        {
            parameters["scope"] = scope;
        }
        var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = new FormUrlEncodedContent(parameters) };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{client}:{secret}")));
        return Http.SendAsync(request);
    }

    /// <summary>Sends a body to <c>/graphql</c>; without a token when it is null.</summary>
    public Task<HttpResponseMessage> SendAsync(string? token, HttpContent body, string accept = "application/graphql-response+json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }
        return Http.SendAsync(request);
    }

    /// <summary>Asks a query as a client, and gives the whole answer.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string client = "partner", string? scope = null)
    {
        using var answer = await SendAsync(await TokenAsync(client, scope), JsonContent.Create(new { query, variables }));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Waits until the token endpoint knows of a client's change, which it learns within a second.</summary>
    public async Task LearnAsync(string clientId, Func<Client, bool> change)
    {
        var clients = Services.GetRequiredService<IClientStore>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await clients.FindAsync(clientId, limit.Token) is not { } client || !change(client))
        {
            await Task.Delay(20, limit.Token);
        }
    }

    public Task StopAsync() => _app.StopAsync();

    /// <summary>From here on the database cannot be opened; what was known a moment ago may still be believed.</summary>
    public void LoseDatabase()
    {
        SqliteConnection.ClearAllPools();
        File.Move(Path.Combine(Data, "servicehub.db"), Path.Combine(Data, "gone.db"));
        File.Delete(Path.Combine(Data, "servicehub.db-wal"));
    }

    /// <summary>Takes in now what an agency dropped, instead of waiting for the hub's next look.</summary>
    public async Task<IntakeReport> LoadFilesAsync(string agency) =>
        await Services.GetRequiredService<AgencyCatalogue>().Find(agency)!.Intakes.First().LoadPendingAsync(default);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _ownDirectory?.Dispose();
    }

    private static async Task<HubUnderTest> StartAsync(string data, TemporaryDirectory? own, string[] arguments, Action<IServiceCollection>? configure = null)
    {
        var app = await Program.BuildAsync(
        [
            "--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Directory={data}", "--Sandbox:Population=300",
            "--Serilog:MinimumLevel:Default=Information", .. arguments,
        ], configure);
        await app.StartAsync();
        return new(app, data, own);
    }

    private JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Data, "sandbox", file))).RootElement;
}
