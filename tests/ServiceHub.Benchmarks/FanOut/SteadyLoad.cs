using System.Diagnostics;

namespace ServiceHub.Benchmarks.FanOut;

/// <summary>Requests at a steady rate, whether or not those before have their answers; each is timed from when it was due.</summary>
internal static class SteadyLoad
{
    /// <summary>The times of all requests, the shortest first.</summary>
    public static async Task<IReadOnlyList<double>> RunAsync(int perSecond, TimeSpan time, Func<int, Task> ask)
    {
        var (start, asked) = (Stopwatch.GetTimestamp(), new List<Task<double>>());
        for (var number = 0; number < perSecond * time.TotalSeconds; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond);
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }
            asked.Add(TimeAsync(number, due));
        }
        return [.. (await Task.WhenAll(asked)).Order()];

        async Task<double> TimeAsync(int number, TimeSpan due)
        {
            await ask(number);
            return (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
        }
    }
}
