using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Resource;
using ServiceHub.Testing;

namespace ServiceHub.Benchmarks;

/// <summary>What it costs the gateway to judge an access token, a new one and one that it has seen.</summary>
internal static class ResourceBenchmark
{
    private const int Tokens = 3000;
    private const int Repeats = 200_000;

    public static async Task RunAsync()
    {
        using var directory = new TemporaryDirectory();
        await using var hub = await Gateway.Program.BuildAsync(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Directory={directory.Path}", "--Serilog:MinimumLevel:Default=Warning"]);
        await hub.StartAsync();
        var resource = hub.Services.GetRequiredService<ProtectedResource>();
        var request = new OAuthRequest(Authorization(directory.Path), [new("grant_type", "client_credentials")]);
        var server = hub.Services.GetRequiredService<AuthorizationServer>();
        foreach (var name in (string[])["the first tokens of a process", "a new token", "a new token"])
        {
            var tokens = new List<string>();
            while (tokens.Count < Tokens)
            {
                tokens.Add(await TokenAsync(server, request));
            }
            await MeasureAsync(name, Tokens, number => JudgeAsync(resource, tokens[number]));
            await MeasureAsync("  and a token that was seen before", Repeats, number => JudgeAsync(resource, tokens[number % Tokens]));
        }
        await hub.StopAsync();
    }

    private static async Task MeasureAsync(string name, int count, Func<int, ValueTask> run)
    {
        var (cpu, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes());
        for (var number = 0; number < count; number++)
        {
            await run(number);
        }
        var each = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds / count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {each:F1} us of CPU, {(GC.GetTotalAllocatedBytes() - bytes) / count} bytes"));
    }

    private static async ValueTask JudgeAsync(ProtectedResource resource, string token)
    {
        var verdict = await resource.JudgeAsync(new($"Bearer {token}", "POST", "http://127.0.0.1/graphql"), default);
        if (!verdict.IsValid)
        {
            throw new InvalidOperationException(verdict.Failure.Description);
        }
    }

    private static async Task<string> TokenAsync(AuthorizationServer server, OAuthRequest request)
    {
        var answer = await server.Token.HandleAsync(request, default);
        return JsonElement.Parse(answer.Json.Span).GetProperty("access_token").GetString()!;
    }

    private static string Authorization(string data)
    {
        var client = JsonElement.Parse(File.ReadAllBytes(Path.Combine(data, "sandbox", "clients.json")))[0];
        var pair = $"{client.GetProperty("client_id").GetString()}:{client.GetProperty("client_secret").GetString()}";
        return $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))}";
    }
}
