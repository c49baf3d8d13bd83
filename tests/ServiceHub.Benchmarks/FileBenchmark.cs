using System.Diagnostics;
using System.Globalization;
using ServiceHub.Adapters;
using ServiceHub.Adapters.File;
using ServiceHub.Adapters.Intake;
using ServiceHub.Benchmarks.Files;
using ServiceHub.Data.FileRecords;
using ServiceHub.Data.Keys;
using ServiceHub.Testing;

namespace ServiceHub.Benchmarks;

/// <summary>How fast dropped files of a million records are taken in, in each form and into a register that is loaded already, and how much memory that takes.</summary>
internal static class FileBenchmark
{
    private const int Records = 1_000_000;
    private const long Megabyte = 1024 * 1024;

    public static async Task RunAsync()
    {
        using var directory = new TemporaryDirectory();
        var contexts = await FileDatabase.CreateAsync(directory.File("hub.db"));
        var ring = KeyRingSource.Load(new KeyRingOptions(), directory.File("keyring.json"), mayCreate: true, TimeProvider.System);
        var store = new FileRecordStore(contexts, ring, TimeProvider.System);
        foreach (var file in MillionFile.All)
        {
            var folder = Directory.CreateDirectory(directory.File($"drop-{file.Format}")).FullName;
            var manifests = Directory.CreateDirectory(directory.File($"manifests-{file.Format}/register")).FullName;
            await File.WriteAllTextAsync(Path.Combine(manifests, "agency.json"), file.Manifest(folder));
            using var catalogue = AgencyCatalogue.Load(Path.GetDirectoryName(manifests)!, _ => null, [new FileAdapterFactory(store, TimeProvider.System)], TimeProvider.System);
            foreach (var day in (string[])["1", "2"])
            {
                var path = Path.Combine(folder, $"R_{day}.{file.Ending}");
                await file.WriteAsync(path, Records + int.Parse(day, CultureInfo.InvariantCulture));
                await MeasureAsync(file.Format, path, catalogue.Agencies[0].Intakes.Single());
                File.Delete(path);
            }
            var start = Stopwatch.GetTimestamp();
            await store.CleanAsync($"register/{file.Format}", 0, CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the former load removed in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, beside other work"));
        }
    }

    private static async Task MeasureAsync(string format, string path, IAgencyIntake intake)
    {
        var bytes = new FileInfo(path).Length;
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        await using var memory = new PeakMemory();
        var report = await intake.LoadPendingAsync(CancellationToken.None);
        var taken = Stopwatch.GetElapsedTime(start);
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        if (report.Files is not [{ Outcome: IntakeOutcome.Loaded } loaded])
        {
            throw new InvalidOperationException(report.Problem ?? report.Files[0].Detail, report.Exception);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{format}: {loaded.Records:N0} records ({bytes / Megabyte} MB) in {taken.TotalSeconds:F1} s with {cpu.TotalSeconds:F1} s of CPU, {loaded.Records / taken.TotalSeconds:N0} records/s; at most {memory.Managed / Megabyte} MB managed, {memory.WorkingSet / Megabyte} MB working set"));
    }
}
