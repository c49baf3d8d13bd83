using System.Diagnostics;

namespace ServiceHub.Gateway.Tests.Chaos;

/// <summary>What this process holds, hub and simulated agencies and clients together.</summary>
/// <param name="Heap">Bytes of objects that are reachable.</param>
/// <param name="Sockets">Open ones.</param>
/// <param name="Threads">Of all kinds.</param>
internal sealed record Footprint(long Heap, int Sockets, int Threads)
{
    public static Footprint Take()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return new(heap, Directory.EnumerateFileSystemEntries("/proc/self/fd").Count(IsSocket), process.Threads.Count);
    }

    /// <summary>What was open a moment ago may be closed by now.</summary>
    private static bool IsSocket(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) ?? false;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
