using System.Diagnostics;

namespace ServiceHub.Benchmarks.Files;

/// <summary>Looks at this process's memory all the while.</summary>
internal sealed class PeakMemory : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _end = new();
    private readonly Task _watch;

    public PeakMemory()
    {
        GC.Collect();
        _watch = WatchAsync();
    }

    public long Managed { get; private set; }

    public long WorkingSet { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watch;
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        using var process = Process.GetCurrentProcess();
        while (!_end.IsCancellationRequested)
        {
            process.Refresh();
            Managed = Math.Max(Managed, GC.GetTotalMemory(forceFullCollection: false));
            WorkingSet = Math.Max(WorkingSet, process.WorkingSet64);
            await Task.Delay(Interval, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
