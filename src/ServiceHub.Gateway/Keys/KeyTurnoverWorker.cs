using ServiceHub.Data.Keys.Turnover;
using ServiceHub.Data.Leases;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Keys;

/// <summary>Has what older keys made moved to the current ones, at one gateway at a time.</summary>
internal sealed class KeyTurnoverWorker(KeyTurnover turnover, LeaseStore leases, ILogger<KeyTurnoverWorker> logger, TimeProvider time) : BackgroundService
{
    private const string Work = "key-turnover";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>As long after a key took over, gateways with slower clocks, and what they had under way, may still have used the older.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    private DateTimeOffset _again;
    private string? _done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Look, time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    if (turnover.Due is { } due && due != _done && time.GetUtcNow() >= _again)
                    {
                        await WorkAsync(due, stoppingToken);
                    }
                }
                catch (Exception error) when (DatabaseTrouble.IsBehind(error))
                {
                    Log.NotMoved(logger, error);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops; what is left is moved by another gateway, or after the next start.
        }
    }

    private async Task WorkAsync(string due, CancellationToken cancellation)
    {
        await using var lease = await leases.TryTakeAsync(Work, cancellation);
        if (lease is null)
        {
            return;
        }
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lease.Lost);
        var begun = time.GetUtcNow();
        try
        {
            var moved = await turnover.RunAsync(new TurnoverReport(logger, time), held.Token);
            if (moved == 0)
            {
                _again = turnover.Since + Settling;
                if (begun >= _again)
                {
                    _done = due;
                    Log.Finished(logger);
                }
            }
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // Another gateway goes on.
        }
    }
}
