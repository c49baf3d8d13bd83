using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ServiceHub.Benchmarks.FanOut;

/// <summary>Runs <see cref="HubHost"/> on one core, and everything else of the benchmark on the others.</summary>
internal sealed class HubProcess : IDisposable
{
    private const string HubsCore = "0";

    private readonly Process _process;

    private HubProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <summary>What it used of its core.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it on prepared data; the agencies are elsewhere.</summary>
    public static HubProcess Start(string data, IReadOnlyDictionary<string, string?> settings, params string[] more)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var files = AppContext.BaseDirectory;
        // With the gateway's own settings of the runtime.
        var start = new ProcessStartInfo("taskset",
        [
            "-c", HubsCore, "dotnet", "exec", "--runtimeconfig", Path.Combine(files, "ServiceHub.Gateway.runtimeconfig.json"),
            Path.Combine(files, "ServiceHub.Benchmarks.dll"), HubHost.Command,
            "--environment=Development", $"--urls={address}", $"--Data:Directory={data}", $"--Agencies:Directory={Path.Combine(files, "agencies")}", .. more,
        ])
        { RedirectStandardOutput = true };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new(process, address);
    }

    /// <summary>Moves this process's threads off the hub's core.</summary>
    public static async Task LeaveTheCoreAsync()
    {
        if (Environment.ProcessorCount < 2)
        {
            throw new InvalidOperationException("The hub gets one core of its own, and the agencies and clients need another.");
        }
        var start = new ProcessStartInfo("taskset", ["-a", "-c", "-p", $"1-{Environment.ProcessorCount - 1}", $"{Environment.ProcessId}"]) { RedirectStandardOutput = true };
        using var moved = Process.Start(start)!;
        await moved.StandardOutput.ReadToEndAsync();
        await moved.WaitForExitAsync();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
