using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.People;
using ServiceHub.Testing;

namespace ServiceHub.Sandbox.Tests.Agencies;

/// <summary>The agencies with a thousand people, asked as an outsider would ask them.</summary>
public sealed class RunningAgencies : IAsyncLifetime, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public static SandboxOptions Options { get; } = new() { Population = 1000 };

    public static Population Population { get; } = PopulationGenerator.Generate(Options);

    public SandboxAgencies Agencies { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    /// <summary>Posts JSON and reads JSON; what else a request needs is added by the caller.</summary>
    public async Task<(HttpResponseMessage Response, JsonNode? Body)> PostAsync(
        string agency, string path, object body, Action<HttpRequestMessage>? prepare = null, HttpClient? http = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Setting($"{agency}:Address") + path)
        {
            Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        prepare?.Invoke(request);
        var response = await (http ?? Http).SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public string Setting(string name) => Agencies.Settings[$"Agencies:{name}"]!;

    public static Person Persona(string key) => Population.Personas.Single(persona => persona.Key == key).Person;

    public static string Pid(string persona) => Persona(persona).NationalId!.Value.Digits;

    public async Task InitializeAsync()
    {
        await SandboxAgencies.PrepareAsync(_directory.File("sandbox"), Population, CancellationToken.None);
        Agencies = await SandboxAgencies.StartAsync(_directory.File("sandbox"), Options, new ThaiMorning(), CancellationToken.None);
    }

    public async Task DisposeAsync() => await Agencies.DisposeAsync();

    public void Dispose()
    {
        Http.Dispose();
        _directory.Dispose();
    }
}
