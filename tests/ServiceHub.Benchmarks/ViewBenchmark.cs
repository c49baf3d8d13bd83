using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters.Contract;
using ServiceHub.Testing;

namespace ServiceHub.Benchmarks;

/// <summary>The single customer view with four agencies that each take 20 ms to answer.</summary>
internal static class ViewBenchmark
{
    private const int LatencyMs = 20;
    private const int Warmup = 1000;
    private const int Runs = 400;

    public static Task OneCitizenAsync() => RunAsync("four-agency view of one citizen", (client, numbers, run) => client.OneAsync(numbers[run % numbers.Count]));

    public static Task HundredCitizensAsync() => RunAsync("four-agency view of 100 citizens", (client, numbers, run) =>
        client.ManyAsync(Enumerable.Range(run, 100).Select(number => numbers[number % numbers.Count])));

    private static async Task RunAsync(string name, Func<HubClient, IReadOnlyList<string>, int, Task<JsonElement>> ask)
    {
        using var directory = new TemporaryDirectory();
        await using var hub = await Gateway.Program.BuildAsync(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Directory={directory.Path}", $"--Sandbox:LatencyMs={LatencyMs}", "--Serilog:MinimumLevel:Default=Warning"],
            SlowFilesAndDatabases);
        await hub.StartAsync();
        using var client = new HubClient(hub.Urls.First(), directory.Path);
        await client.AuthorizeAsync();
        var numbers = await NumbersAsync(directory.Path);
        var (whole, beyond, latency) = (new Sample(name), new Sample("  beyond its slowest agency, as the hub measured it"), new Sample($"  beyond the agencies' {LatencyMs} ms"));
        var cpu = TimeSpan.Zero;
        for (var run = -Warmup; run < Runs; run++)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
            var answer = await ask(client, numbers, run + Warmup);
            var time = Stopwatch.GetElapsedTime(start);
            if (run >= 0)
            {
                cpu += Process.GetCurrentProcess().TotalProcessorTime - before;
                whole.Add(time);
                beyond.Add(time - TimeSpan.FromMilliseconds(SlowestMs(answer)));
                latency.Add(time - TimeSpan.FromMilliseconds(LatencyMs));
            }
        }
        whole.Print();
        beyond.Print();
        latency.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  CPU a request, client and simulated agencies included: {cpu.TotalMilliseconds / Runs:F2} ms"));
        await hub.StopAsync();
    }

    /// <summary>The two agencies behind sockets are slow on their own; the file and the database are slowed down here.</summary>
    private static void SlowFilesAndDatabases(IServiceCollection services)
    {
        foreach (var factory in services.Where(service => service.ServiceType == typeof(IAdapterFactory)).ToList())
        {
            services.Remove(factory);
            services.AddSingleton<IAdapterFactory>(provider =>
                new SlowAdapterFactory((IAdapterFactory)ActivatorUtilities.CreateInstance(provider, factory.ImplementationType!), TimeSpan.FromMilliseconds(LatencyMs)));
        }
    }

    private static int SlowestMs(JsonElement answer) =>
        answer.GetProperty("data").EnumerateObject().First().Value is { ValueKind: JsonValueKind.Array } many ? many.EnumerateArray().Max(CitizenMs)
        : CitizenMs(answer.GetProperty("data").EnumerateObject().First().Value);

    private static int CitizenMs(JsonElement citizen) => citizen.GetProperty("sources").EnumerateArray().Max(source => source.GetProperty("tookMs").GetInt32());

    private static async Task<IReadOnlyList<string>> NumbersAsync(string data)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(data, "sandbox", "health-coverage.db")};Mode=ReadOnly");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT pid FROM v_hub_coverage ORDER BY pid DESC LIMIT 1000";
        await using var reader = await command.ExecuteReaderAsync();
        List<string> numbers = [];
        while (await reader.ReadAsync())
        {
            numbers.Add(reader.GetString(0));
        }
        return numbers;
    }
}
