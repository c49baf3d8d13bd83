using System.Diagnostics;
using System.Globalization;
using ServiceHub.Sandbox;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.Agencies.Faults;
using ServiceHub.Sandbox.People;
using ServiceHub.Testing;

namespace ServiceHub.Benchmarks.FanOut;

/// <summary>The whole single customer view from eight agencies that each take 20 ms, over their own protocols.</summary>
internal static class FanOutBenchmark
{
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    private const string Down = "house-registration";
    private const int PerSecond = 50;
    private const int Repeats = 5;
    private const int WarmUps = 60;
    private const int Settled = 20;
    private const int ManyWarmup = 40;
    private const int ManyRuns = 20;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    public static async Task RunAsync()
    {
        using var directory = new TemporaryDirectory();
        await HubProcess.LeaveTheCoreAsync();
        await using (var seeding = await Gateway.Program.BuildAsync(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Directory={directory.Path}", "--Serilog:MinimumLevel:Default=Warning"]))
        {
        }
        var options = new SandboxOptions { LatencyMs = (int)Latency.TotalMilliseconds };
        await using var agencies = await SandboxAgencies.StartAsync(Path.Combine(directory.Path, "sandbox"), options, TimeProvider.System, default);
        using var hub = HubProcess.Start(directory.Path, agencies.Settings);
        using var client = new HubClient(hub.Address, directory.Path);
        while (!await client.IsReadyAsync())
        {
            await Task.Delay(50);
        }
        await client.AuthorizeAsync();
        var people = People(options);
        Console.WriteLine(
            "Set up: the hub alone on core 0; on the other cores the eight agencies, REST, X-Road and SOAP behind sockets and 20 ms, and the clients. Files and the\n" +
            "database are the hub's to read, 20 ms later than it would. Each view asks all nine operations anew (maxAge 0) about another person.");

        await ManyAsync(hub, client, agencies, people);
        await OneAsync(hub, client, agencies, people);
        await SlowAsync(client, agencies, people);
    }

    /// <summary>Whose land titles fit on one page: each further page is 20 ms more.</summary>
    private static IReadOnlyList<string> People(SandboxOptions options)
    {
        var population = PopulationGenerator.Generate(options);
        return [.. population.People.Where(person => person.InSharedProfile && person.NationalId is not null && population.Office.LandTitles(person).Count <= 3)
            .Select(person => person.NationalId!.Value.Digits).Take(2000)];
    }

    private static async Task ManyAsync(HubProcess hub, HubClient client, SandboxAgencies agencies, IReadOnlyList<string> people)
    {
        IEnumerable<string> Hundred(int run) => Enumerable.Range(run * 100, 100).Select(number => people[number % people.Count]);
        for (var run = 0; run < ManyWarmup; run++)
        {
            await client.WholeAsync(Hundred(run));
        }
        await client.GetAsync(HubHost.Calls);
        var (whole, cpu, requests) = (new Sample("100 citizens from eight agencies"), hub.Cpu, Requests(agencies));
        for (var run = 0; run < ManyRuns; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await client.WholeAsync(Hundred(run));
            whole.Add(Stopwatch.GetElapsedTime(start));
        }
        var each = (hub.Cpu - cpu).TotalMilliseconds / ManyRuns;
        whole.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the hub's CPU for all 100: {each:F0} ms, {each / 100:F2} ms a citizen"));
        var calls = await client.GetAsync(HubHost.Calls);
        foreach (var operation in calls.EnumerateObject().Where(operation => operation.Value.GetProperty("calls").GetInt32() > 0).OrderBy(operation => operation.Name, StringComparer.Ordinal))
        {
            var agency = operation.Name.Split('/')[0];
            var sent = Requests(agencies).TryGetValue(agency, out var now) ? $", {(double)(now - requests[agency]) / ManyRuns:0.#} requests of the agency" : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {operation.Name,-28} {(double)operation.Value.GetProperty("calls").GetInt32() / ManyRuns,5:0.#} calls, at most {operation.Value.GetProperty("most").GetInt32(),2} at once{sent}"));
        }
    }

    private static async Task OneAsync(HubProcess hub, HubClient client, SandboxAgencies agencies, IReadOnlyList<string> people)
    {
        Task AskAsync(int number) => client.WholeAsync(people[number % people.Count]);
        await WarmUpAsync(client, AskAsync);
        var (whole, without) = (new Rounds($"the view at {PerSecond} requests a second"), new Rounds($"  with {Down} down and its circuit open"));
        var cpu = TimeSpan.Zero;
        var next = 0;
        for (var round = 0; round < Repeats; round++)
        {
            var before = hub.Cpu;
            whole.Add(await SteadyLoad.RunAsync(PerSecond, Round, _ => AskAsync(next++)));
            cpu += hub.Cpu - before;
            await agencies.Faults[Down].SetAsync(new Fault(FaultKind.Down));
            Task MissAsync() => client.WholeAsync(people[next++ % people.Count], missing: "house");
            // What went well within the last half a minute counts as well.
            while (!await IsLeftAloneAsync(client))
            {
                await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => MissAsync()));
            }
            without.Add(await SteadyLoad.RunAsync(PerSecond, Round, _ => MissAsync()));
            await agencies.Faults[Down].SetAsync(Fault.None);
            await UntilHealthyAsync(client, people[0]);
        }
        whole.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the hub's CPU for each: {cpu.TotalMilliseconds / (Repeats * PerSecond * Round.TotalSeconds):F2} ms"));
        without.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  the others' answers move by {without.BestMedian - whole.BestMedian:+0.0;-0.0} ms (best rounds), {without.MiddleMedian - whole.MiddleMedian:+0.0;-0.0} ms (middle rounds) at the median"));
    }

    /// <summary>Until the runtime has compiled what is used: on a core of its own that takes minutes, and half of the core while it lasts.</summary>
    private static async Task WarmUpAsync(HubClient client, Func<int, Task> ask)
    {
        var (next, compiled, last) = (0, 0, -Settled);
        for (var batch = 0; batch < WarmUps && compiled - last >= Settled; batch++)
        {
            last = compiled;
            await SteadyLoad.RunAsync(PerSecond, Round / 2, _ => ask(next++));
            compiled = (await client.GetAsync(HubHost.Compiled)).GetInt32();
        }
        Console.WriteLine($"warmed up with {next} views; the runtime compiled {compiled - last} methods during the last {Round.TotalSeconds / 2:F0} s");
    }

    private static async Task SlowAsync(HubClient client, SandboxAgencies agencies, IReadOnlyList<string> people)
    {
        await agencies.Faults[Down].SetAsync(new Fault(FaultKind.Slow, TimeSpan.FromSeconds(30)));
        var slow = new Sample($"with {Down} answering in 30 s, the rest complete");
        // Fewer than open its circuit.
        for (var run = 0; run < 4; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await client.WholeAsync(people[run], missing: "house");
            slow.Add(Stopwatch.GetElapsedTime(start));
        }
        slow.Print();
        await agencies.Faults[Down].SetAsync(Fault.None);
    }

    private static async Task<bool> IsLeftAloneAsync(HubClient client) => (await client.GetAsync("/health/agencies")).EnumerateArray()
        .Any(agency => agency.GetProperty("agency").GetString() == Down && agency.GetProperty("circuit").GetString() == "OPEN");

    /// <summary>Nobody but the one call that tries is let through to an agency that was left alone.</summary>
    private static async Task UntilHealthyAsync(HubClient client, string nationalId)
    {
        while ((await client.FailedAsync(nationalId)).Count > 0)
        {
            await Task.Delay(100);
        }
    }

    private static Dictionary<string, long> Requests(SandboxAgencies agencies) =>
        SandboxAgencies.OverSockets.ToDictionary(agency => agency, agency => agencies.Find(agency).Calls);
}
