namespace ServiceHub.Benchmarks;

/// <summary>Prints figures of the whole hub. Figures are read by people, never asserted: machines are noisy.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var wanted = args.Length == 0 ? ["start", "view", "citizens"] : args;
        foreach (var name in wanted)
        {
            Func<Task>? benchmark = name switch
            {
                "start" => StartBenchmark.RunAsync,
                "view" => ViewBenchmark.OneCitizenAsync,
                "citizens" => ViewBenchmark.HundredCitizensAsync,
                _ => null,
            };
            if (benchmark is null)
            {
                await Console.Error.WriteLineAsync($"There is no benchmark '{name}'. Take any of: start view citizens.");
                return 2;
            }
            await benchmark();
        }
        return 0;
    }
}
