using System.Diagnostics;
using System.Globalization;
using ServiceHub.Benchmarks.FanOut;
using ServiceHub.Sandbox;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.People;
using ServiceHub.Testing;

namespace ServiceHub.Benchmarks.Log;

/// <summary>The same query with the log on and off, by turns, of one hub alone on its core.</summary>
internal static class LogOverhead
{
    private const int PerSecond = 200;
    private const int Turns = 4;
    private const int WarmUps = 4;

    /// <summary>Fewer than the hub refuses: on a machine that is too slow for the rate the rest waits, which its time tells.</summary>
    private const int AtOnce = 32;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(string name, string[] settings)
    {
        using var directory = new TemporaryDirectory();
        await HubProcess.LeaveTheCoreAsync();
        await using (var seeding = await Gateway.Program.BuildAsync(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Directory={directory.Path}", "--Serilog:MinimumLevel:Default=Warning", .. settings]))
        {
        }
        var options = new SandboxOptions { LatencyMs = (int)FanOutBenchmark.Latency.TotalMilliseconds };
        await using var agencies = await SandboxAgencies.StartAsync(Path.Combine(directory.Path, "sandbox"), options, TimeProvider.System, default);
        using var hub = HubProcess.Start(directory.Path, agencies.Settings, settings);
        using var client = new HubClient(hub.Address, directory.Path);
        while (!await client.IsReadyAsync())
        {
            await Task.Delay(50);
        }
        await client.AuthorizeAsync();
        string[] people = [.. PopulationGenerator.Generate(options).People.Where(person => person.InSharedProfile && person.NationalId is not null).Select(person => person.NationalId!.Value.Digits).Take(2000)];
        await MeasureAsync($"{name}, a name", hub, client, number => client.NameAsync(people[number % people.Length]));
        await MeasureAsync($"{name}, the view of four agencies", hub, client, number => client.OneAsync(people[number % people.Length]));
    }

    private static async Task MeasureAsync(string name, HubProcess hub, HubClient client, Func<int, Task> ask)
    {
        var (next, seconds) = (0, 0.0);
        using var places = new SemaphoreSlim(AtOnce);
        for (var turn = 0; turn < WarmUps; turn++)
        {
            await SteadyLoad.RunAsync(PerSecond, Turn, _ => InTurnAsync());
        }
        var (on, off) = (new Rounds($"{name}, with the log"), new Rounds($"{name}, without"));
        TimeSpan[] cpu = [default, default, default, default];
        for (var turn = 0; turn < 2 * Turns; turn++)
        {
            // On, off, off, on: what drifts falls on both alike.
            var isOn = turn % 4 is 0 or 3;
            await client.GetAsync($"{HubHost.Log}?on={isOn}");
            var (before, server) = (hub.Cpu, ServerCpu.Read());
            var start = Stopwatch.GetTimestamp();
            (isOn ? on : off).Add(await SteadyLoad.RunAsync(PerSecond, Turn, _ => InTurnAsync()));
            seconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
            cpu[isOn ? 0 : 1] += hub.Cpu - before;
            cpu[isOn ? 2 : 3] += ServerCpu.Read() - server;
        }
        on.Print();
        off.Print();
        var each = cpu.Select(time => time.TotalMilliseconds / (Turns * PerSecond * Turn.TotalSeconds)).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  the log adds {on.BestMedian - off.BestMedian:+0.0;-0.0} ms to the median (best rounds), {on.MiddleMedian - off.MiddleMedian:+0.0;-0.0} ms (middle rounds)\n" +
            $"  the gateway's CPU a request: {each[0]:F3} ms with the log, {each[1]:F3} ms without, {each[0] / each[1] - 1:+0.0 %;-0.0 %}; PostgreSQL's own {each[2]:F3} and {each[3]:F3} ms\n" +
            $"  {2 * Turns * PerSecond * Turn.TotalSeconds / seconds:F0} requests a second were answered"));

        async Task InTurnAsync()
        {
            await places.WaitAsync();
            try
            {
                await ask(Interlocked.Increment(ref next));
            }
            finally
            {
                places.Release();
            }
        }
    }
}
