using ServiceHub.Testing;

namespace ServiceHub.Benchmarks.Log;

/// <summary>What the log of disclosures costs a request, and how long proofs and verification of a large one take.</summary>
internal static class LogBenchmark
{
    public static async Task RunAsync()
    {
        (string Name, string[] Settings)[] databases =
        [
            ("SQLite", []),
            ("PostgreSQL", ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Hub={PostgreSqlCluster.NewDatabase()}"]),
        ];
        foreach (var (name, settings) in databases)
        {
            using var directory = new TemporaryDirectory();
            await using (var log = await LargeLog.OpenAsync(directory.Path, settings))
            {
                Console.WriteLine($"{name}:");
                await LogSizes.VerifyAsync(log, directory.File("log.jsonl"));
                await LogSizes.ProofsAsync(log);
            }
        }
        foreach (var (name, settings) in databases)
        {
            await LogOverhead.RunAsync(name, settings);
        }
    }
}
