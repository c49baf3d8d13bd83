using ServiceHub.Adapters;
using ServiceHub.Adapters.Intake;

namespace ServiceHub.Gateway.Agencies;

/// <summary>Looks for new files of the agencies that drop them: once before the hub serves, then at an interval.</summary>
internal sealed class FileIntake(AgencyCatalogue agencies, ILogger<FileIntake> logger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public async Task LoadPendingAsync(CancellationToken cancellation)
    {
        foreach (var agency in agencies.Agencies)
        {
            if (agency.Intake is { } intake)
            {
                Report(await intake.LoadPendingAsync(cancellation));
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LoadPendingAsync(stoppingToken);
        }
    }

    private void Report(IntakeReport report)
    {
        if (report.Problem is { } problem)
        {
            Log.IntakeProblem(logger, report.Agency, problem);
        }
        foreach (var file in report.Files)
        {
            switch (file.Outcome)
            {
                case IntakeOutcome.Loaded:
                    Log.FileLoaded(logger, report.Agency, file.FileName, file.Records, file.Rejected);
                    break;
                case IntakeOutcome.Refused or IntakeOutcome.Incomplete:
                    Log.FileNotLoaded(logger, report.Agency, file.FileName, file.Outcome, file.Detail);
                    break;
            }
        }
    }
}
