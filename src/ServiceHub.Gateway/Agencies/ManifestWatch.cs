using ServiceHub.Adapters;

namespace ServiceHub.Gateway.Agencies;

/// <summary>Looks at the manifests every few seconds, and has the agencies become what changed ones say.</summary>
internal sealed class ManifestWatch(AgencyCatalogue agencies, ContractCheck check, ILogger<ManifestWatch> logger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private bool _failed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        agencies.Check = check.Problems;
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops.
        }
    }

    private void Look()
    {
        try
        {
            var report = agencies.Reload();
            foreach (var agency in report.Changed)
            {
                Log.ManifestTaken(logger, agency);
            }
            foreach (var error in report.Errors)
            {
                Log.ManifestNotTaken(logger, error);
            }
            _failed = false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!_failed)
            {
                Log.ManifestsNotRead(logger, error);
            }
            _failed = true;
        }
    }
}
