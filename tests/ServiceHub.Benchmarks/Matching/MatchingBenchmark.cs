using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ServiceHub.Testing;

namespace ServiceHub.Benchmarks.Matching;

/// <summary>
/// How well and how fast people are recognised, by <c>match evaluate</c> itself: its own Thai sample, the labelled files of
/// <c>../shared/linkage</c> where they are, and 100,000 records against a million.
/// </summary>
internal static class MatchingBenchmark
{
    private const string Linkage = "/work/shared/linkage";
    private const int Sample = 20_000;
    private const int Few = 100_000;
    private const int Many = 1_000_000;

    public static async Task RunAsync()
    {
        using var folder = new TemporaryDirectory();
        var thai = folder.File("thai.csv");
        await RunAsync("match", "sample", thai, "--rows", Text(Sample));
        await JudgeAsync("20,000 Thai records", thai, "--truth", "person");
        if (Directory.Exists(Linkage))
        {
            await JudgeAsync("febrl4 without soc_sec_id", $"{Linkage}/febrl4a.csv", $"{Linkage}/febrl4b.csv", "--truth", @"rec_id:rec-(\d+)", "--ignore", "soc_sec_id");
            await JudgeAsync("fake_1000", $"{Linkage}/fake_1000.csv", "--truth", "cluster");
        }
        var (few, many) = await SplitAsync(folder);
        await JudgeAsync("100,000 Thai records against 1,000,000", few, many, "--truth", "person");
    }

    private static async Task<(string Few, string Many)> SplitAsync(TemporaryDirectory folder)
    {
        var (all, few, many) = (folder.File("all.csv"), folder.File("few.csv"), folder.File("many.csv"));
        await RunAsync("match", "sample", all, "--rows", Text(Few + Many));
        var header = File.ReadLines(all).First();
        await File.WriteAllLinesAsync(few, File.ReadLines(all).Skip(1).Take(Few).Prepend(header));
        await File.WriteAllLinesAsync(many, File.ReadLines(all).Skip(1 + Few).Prepend(header));
        return (few, many);
    }

    private static async Task JudgeAsync(string name, params string[] words)
    {
        using var process = Process.GetCurrentProcess();
        var (begun, cpu) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var report = JsonDocument.Parse(await RunAsync(["match", "evaluate", .. words, "--json"])).RootElement;
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: F1 {Point(report, "atHalf")} at p >= 0.5, {Point(report, "best")} at best; automatic {report.GetProperty("automatic").GetProperty("precision").GetDouble():F5} right; "
            + $"{report.GetProperty("compared").GetInt64()} of {report.GetProperty("pairs").GetDouble():F0} pairs compared; "
            + $"{Stopwatch.GetElapsedTime(begun).TotalSeconds:F0} s, {(process.TotalProcessorTime - cpu).TotalSeconds:F0} s of CPU, {process.PeakWorkingSet64 >> 20} MB at most so far"));
    }

    private static string Point(JsonElement report, string name) => report.GetProperty(name).GetProperty("f1").GetDouble().ToString("F4", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(params string[] words)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        return await Gateway.Commands.CommandLine.RunAsync(words, output, errors) == 0 ? output.ToString() : throw new InvalidOperationException(errors.ToString());
    }
}
