using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ServiceHub.Benchmarks.Contacts;
using ServiceHub.Benchmarks.Engine;
using ServiceHub.Benchmarks.FanOut;
using ServiceHub.Benchmarks.Log;
using ServiceHub.Benchmarks.Mapping;
using ServiceHub.Benchmarks.Matching;

namespace ServiceHub.Benchmarks;

/// <summary>Prints figures of the hub and of its engine; <c>serve</c> runs the engine's host for comparisons, <c>hub</c> the hub for <c>fanout</c> and <c>log</c>. Figures are read by people, never asserted: machines are noisy.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [HubHost.Command, .. var settings])
        {
            return await HubHost.RunAsync(settings);
        }
        var wanted = args.Length == 0 ? ["start", "view", "citizens"] : args;
        foreach (var name in wanted)
        {
            Func<Task>? benchmark = name switch
            {
                "start" => StartBenchmark.RunAsync,
                "view" => ViewBenchmark.OneCitizenAsync,
                "citizens" => ViewBenchmark.HundredCitizensAsync,
                "resource" => ResourceBenchmark.RunAsync,
                "file" => FileBenchmark.RunAsync,
                "fanout" => FanOutBenchmark.RunAsync,
                "log" => LogBenchmark.RequestsAsync,
                "log-size" => LogBenchmark.SizesAsync,
                "mapping" => MappingBenchmark.RunAsync,
                "contacts" => ContactsBenchmark.RunAsync,
                "matching" => MatchingBenchmark.RunAsync,
                "engine" => EngineBenchmarksAsync,
                "serve" => EngineHost.RunAsync,
                _ => null,
            };
            if (benchmark is null)
            {
                await Console.Error.WriteLineAsync($"There is no benchmark '{name}'. Take any of: start view citizens resource file fanout log log-size mapping contacts matching engine serve.");
                return 2;
            }
            await benchmark();
        }
        return 0;
    }

    /// <summary>In this process: the project that BenchmarkDotNet would make of its own does not know the central package versions.</summary>
    private static Task EngineBenchmarksAsync()
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithMaxIterationCount(20);
        BenchmarkRunner.Run<EngineBenchmarks>(DefaultConfig.Instance.AddJob(job).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "servicehub-benchmarks")));
        return Task.CompletedTask;
    }
}
