using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ServiceHub.Testing;

namespace ServiceHub.Benchmarks;

/// <summary>The program's start, its first answer and its memory, as an operator sees them.</summary>
internal static class StartBenchmark
{
    private const int Runs = 5;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    public static async Task RunAsync()
    {
        using var directory = new TemporaryDirectory();
        var first = new Sample("first start: 10,000 people made, ready after");
        first.Add(await StartAsync(directory.Path, null));
        first.Print();
        var (ready, answer, memory) = (new Sample("start on existing data: ready after"), new Sample("the first query of a process, with its token"), new List<long>());
        for (var run = 0; run < Runs; run++)
        {
            ready.Add(await StartAsync(directory.Path, async (client, process) =>
            {
                await Task.Delay(Idle);
                process.Refresh();
                memory.Add(process.WorkingSet64);
                var start = Stopwatch.GetTimestamp();
                await client.AuthorizeAsync();
                await client.OneAsync(client.OrdinaryNationalId());
                answer.Add(Stopwatch.GetElapsedTime(start));
            }));
        }
        ready.Print();
        answer.Print();
        Console.WriteLine($"idle resident memory {memory.Max() / (1024 * 1024)} MB (largest of {Runs} starts)");
    }

    private static async Task<TimeSpan> StartAsync(string data, Func<HubClient, Process, Task>? use)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ServiceHub.Gateway.dll"), "--environment=Development", $"--Data:Directory={data}", $"--urls={address}"])
        { RedirectStandardOutput = true };
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HubClient(address, data);
        while (!await client.IsReadyAsync())
        {
            await Task.Delay(10);
        }
        var ready = Stopwatch.GetElapsedTime(begun);
        if (use is not null)
        {
            await use(client, process);
        }
        process.Kill();
        await process.WaitForExitAsync();
        return ready;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
