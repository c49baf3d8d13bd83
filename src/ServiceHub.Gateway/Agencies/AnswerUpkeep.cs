using ServiceHub.Data.AnswerCache;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Agencies;

/// <summary>Removes kept answers that have expired. Every gateway does it, since several may at once.</summary>
internal sealed class AnswerUpkeep(AnswerStore answers, ILogger<AnswerUpkeep> logger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await answers.RemoveExpiredAsync(stoppingToken);
                }
                catch (Exception error) when (DatabaseTrouble.IsBehind(error))
                {
                    Log.AnswersNotRemoved(logger, error);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops.
        }
    }
}
