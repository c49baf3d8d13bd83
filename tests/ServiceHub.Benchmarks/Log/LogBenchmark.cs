using ServiceHub.Testing;

namespace ServiceHub.Benchmarks.Log;

/// <summary>What the log of disclosures costs a request, and how long proofs and verification of a large one take, on both databases.</summary>
internal static class LogBenchmark
{
    public static async Task RequestsAsync()
    {
        foreach (var (name, settings) in Databases())
        {
            await LogOverhead.RunAsync(name, settings);
        }
    }

    public static async Task SizesAsync()
    {
        foreach (var (name, settings) in Databases())
        {
            using var directory = new TemporaryDirectory();
            await using var log = await LargeLog.OpenAsync(directory.Path, settings);
            Console.WriteLine($"{name}:");
            await LogSizes.VerifyAsync(log, directory.File("log.jsonl"));
            await LogSizes.ProofsAsync(log);
        }
    }

    private static IEnumerable<(string Name, string[] Settings)> Databases() =>
    [
        ("SQLite", []),
        ("PostgreSQL", ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Hub={PostgreSqlCluster.NewDatabase()}"]),
    ];
}
