using ServiceHub.Data.IdentityCards;
using ServiceHub.Data.Leases;
using ServiceHub.Gateway.Hosting;
using ServiceHub.Services.IdentityCards;

namespace ServiceHub.Gateway.IdentityCards;

/// <summary>
/// Works on batches of verifications, at one gateway at a time: who sees work takes its lease. When that gateway stops, another goes on
/// at once, and when it dies, after the lease.
/// </summary>
internal sealed class VerificationWorker(
    VerificationRounds rounds, VerificationWork work, VerificationRemoval removal, LeaseStore leases, IdentityCardOptions options,
    ILogger<VerificationWorker> logger, TimeProvider time) : BackgroundService
{
    private const string Work = "identity-card-verifications";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Upkeep = TimeSpan.FromMinutes(5);

    private DateTimeOffset _upkeepAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Look, time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await WorkAsync(stoppingToken);
                }
                catch (Exception error) when (DatabaseTrouble.IsBehind(error))
                {
                    Log.WorkFailed(logger, error.GetType());
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops; what is left is done by another gateway, or after the next start.
        }
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        var upkeep = time.GetUtcNow() >= _upkeepAt;
        // Most of the time there is nothing to do, which costs a look.
        if (!upkeep && await work.NextAsync(cancellation) is null)
        {
            return;
        }
        await using var lease = await leases.TryTakeAsync(Work, cancellation);
        if (lease is null)
        {
            return;
        }
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lease.Lost);
        try
        {
            if (upkeep)
            {
                await work.GiveUpAsync(time.GetUtcNow() - options.GiveUpAfter, held.Token);
                await removal.RunAsync(options.ResultsKept, held.Token);
                _upkeepAt = time.GetUtcNow() + Upkeep;
            }
            while (await rounds.RunAsync(held.Token))
            {
            }
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            Log.LeaseLost(logger);
        }
    }
}
