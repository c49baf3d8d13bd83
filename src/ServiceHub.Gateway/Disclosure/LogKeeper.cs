using ServiceHub.Data.Disclosure;

namespace ServiceHub.Gateway.Disclosure;

/// <summary>Gives the log's rows their numbers soon after they are written, and signs a head each minute; every gateway tries, one at a time does.</summary>
internal sealed class LogKeeper(LogNumbering numbering, LogKeys keys, ILogger<LogKeeper> logger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan HeadAge = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var next = time.GetUtcNow();
        try
        {
            do
            {
                next = await KeepAsync(next, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops; the next start goes on.
        }
    }

    /// <returns>When the next head is due.</returns>
    private async Task<DateTimeOffset> KeepAsync(DateTimeOffset due, CancellationToken cancellation)
    {
        try
        {
            await numbering.NumberAsync(cancellation);
            var now = time.GetUtcNow();
            if (now < due)
            {
                return due;
            }
            await keys.LoadAsync(cancellation);
            var head = await numbering.SignAsync(HeadAge, cancellation);
            return DateTimeOffset.FromUnixTimeMilliseconds(head.Time) + HeadAge;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.NotKept(logger, error);
            return due;
        }
    }
}
