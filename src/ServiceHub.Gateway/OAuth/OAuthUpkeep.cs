using ServiceHub.Data.OAuth;
using ServiceHub.Data.OAuth.Tokens;
using ServiceHub.Gateway.Hosting;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.Gateway.OAuth;

/// <summary>
/// What the authorization server does without being asked: it moves signing keys through their lives, notes which credentials are
/// used, and removes what has expired. Every gateway does it, since each step may be taken by several at once.
/// </summary>
internal sealed class OAuthUpkeep(
    KeyRotation keys, CredentialUses uses, ExpiredRows expired, OAuthOptions options, ILogger<OAuthUpkeep> logger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(uses.SaveAsync, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Interval, time);
            do
            {
                await TryAsync(keys.RunAsync, stoppingToken);
                await TryAsync(uses.SaveAsync, stoppingToken);
                await TryAsync(cancellation => expired.RemoveAsync(options.HistoryKept, cancellation), stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops.
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> step, CancellationToken cancellation)
    {
        try
        {
            await step(cancellation);
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            Log.UpkeepFailed(logger, error);
        }
    }
}
