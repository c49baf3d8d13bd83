using System.Runtime.InteropServices;
using ServiceHub.Data.Keys;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Keys;

/// <summary>
/// Reads the key ring again while the hub runs: a file every few seconds, a command at the signal SIGHUP and as often as the operator
/// says. An environment does not change.
/// </summary>
internal sealed class KeyRingWatch(KeyRingReload reload, KeyRingPlace place, ILogger<KeyRingWatch> logger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan FileInterval = TimeSpan.FromSeconds(2);

    /// <summary>Taken once a signal came; holds one, since two that come together ask for one look.</summary>
    private readonly SemaphoreSlim _signalled = new(0, 1);

    private string? _told;

    public override void Dispose()
    {
        _signalled.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var interval = place.File is not null ? FileInterval : place.Reload;
        if (place is { File: null, Command: null })
        {
            return;
        }
        // Only here: elsewhere the signal says that the terminal was closed, and ends the hub.
        using var signal = place.Command is null ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, Signalled);
        try
        {
            while (true)
            {
                await WaitAsync(interval, stoppingToken);
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops.
        }
    }

    private void Signalled(PosixSignalContext context)
    {
        context.Cancel = true;
        try
        {
            _signalled.Release();
        }
        catch (SemaphoreFullException)
        {
            // One look is waiting already.
        }
    }

    private async Task WaitAsync(TimeSpan? interval, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var waits = new[] { Task.Delay(interval ?? Timeout.InfiniteTimeSpan, time, ended.Token), _signalled.WaitAsync(ended.Token) };
        await Task.WhenAny(waits);
        await ended.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            var (added, removed) = await reload.RunAsync(cancellation);
            if (added.Count + removed.Count > 0)
            {
                Log.RingTaken(logger, Text(added), Text(removed));
            }
            _told = null;
        }
        catch (KeyRingException error)
        {
            // The same thing is told once.
            if (_told != error.Message)
            {
                Log.RingNotTaken(logger, error.Message);
            }
            _told = error.Message;
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            Log.RingNotJudged(logger, error);
        }
    }

    private static string Text(IReadOnlyList<string> ids) => ids.Count == 0 ? "none" : string.Join(", ", ids);
}
