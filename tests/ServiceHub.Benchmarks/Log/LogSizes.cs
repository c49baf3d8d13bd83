using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data.Disclosure.Export;

namespace ServiceHub.Benchmarks.Log;

/// <summary>A log of millions of rows.</summary>
internal static class LogSizes
{
    private const int Verified = 1_000_000;
    private const long Proven = 10_000_000;
    private const int Runs = 500;
    private const int Warmup = 200;

    /// <summary>Exports and verifies a million rows.</summary>
    public static async Task VerifyAsync(LargeLog log, string file)
    {
        var start = Stopwatch.GetTimestamp();
        await log.WriteAsync(Verified);
        var written = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        await using (var output = File.Create(file, 1 << 16))
        {
            await log.Services.GetRequiredService<LogExport>().WriteAsync(output, null, default);
        }
        var exported = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        await using var input = File.OpenRead(file);
        var verdict = await LogVerification.VerifyAsync(input, null, null, default);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {verdict.Rows} rows ({input.Length >> 20} MB): verified in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s{(verdict.Problem is null ? "" : " and NOT whole")}; written and numbered in {written.TotalSeconds:F0} s, exported in {exported.TotalSeconds:F0} s"));
    }

    /// <summary>Proves rows of ten million, over HTTP and each after the newest head was read, as everybody may.</summary>
    public static async Task ProofsAsync(LargeLog log)
    {
        await log.GrowAsync(Proven);
        using var http = new HttpClient { BaseAddress = await log.StartAsync() };
        var (inclusion, consistency) = (new Sample("  proof that a row is in a log of 10 million"), new Sample("  proof that a log of 10 million began as a smaller one"));
        for (var run = -Warmup; run < Runs; run++)
        {
            // A step without a common divisor comes everywhere.
            var number = Verified + 1 + (run + Warmup) * 6_700_417L % (Proven - Verified - 1);
            var leaf = Convert.ToHexStringLower(LargeLog.Leaf(number));
            await TimeAsync(http, $"/log/v1/get-proof-by-hash?hash={leaf}&tree_size={Proven}", run < 0 ? null : inclusion);
            await TimeAsync(http, $"/log/v1/get-sth-consistency?first={number}&second={Proven}", run < 0 ? null : consistency);
        }
        inclusion.Print();
        consistency.Print();
    }

    private static async Task TimeAsync(HttpClient http, string path, Sample? sample)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(path);
        sample?.Add(Stopwatch.GetElapsedTime(start));
        answer.EnsureSuccessStatusCode();
    }
}
