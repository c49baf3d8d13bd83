using ServiceHub.Data.Retention;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Retention;

/// <summary>Removes what was kept for long enough. Every gateway does it, since each step may be taken by several at once.</summary>
internal sealed class RetentionWorker(RetentionRules rules, ILogger<RetentionWorker> logger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await ApplyAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops.
        }
    }

    private async Task ApplyAsync(CancellationToken cancellation)
    {
        try
        {
            if (await rules.ApplyAsync(cancellation) is > 0 and var removed)
            {
                Log.Removed(logger, removed);
            }
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            Log.NotRemoved(logger, error);
        }
    }
}
