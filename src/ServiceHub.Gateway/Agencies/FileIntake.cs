using ServiceHub.Adapters;
using ServiceHub.Adapters.Intake;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Gateway.Agencies;

/// <summary>Looks for new files of the agencies that drop them: once before the hub serves, then at an interval.</summary>
internal sealed class FileIntake(AgencyCatalogue agencies, CitizenNews news, ILogger<FileIntake> logger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>What was last told of an agency's folder or of a file in it: a problem that lasts is told once.</summary>
    private readonly Dictionary<(string Agency, string? File), string?> _told = [];

    public async Task LoadPendingAsync(CancellationToken cancellation)
    {
        foreach (var intake in agencies.Agencies.SelectMany(agency => agency.Intakes))
        {
            Report(await intake.LoadPendingAsync(cancellation));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LoadPendingAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops; the next start goes on.
        }
    }

    private void Report(IntakeReport report)
    {
        if (report.Problem is { } problem && _told.GetValueOrDefault((report.Agency, null)) != problem)
        {
            // Of an exception only the type: its text may hold what stood in the file.
            Log.IntakeProblem(logger, report.Agency, problem, report.Exception?.GetType());
        }
        _told[(report.Agency, null)] = report.Problem;
        if (report.Files.Any(file => file.Outcome == IntakeOutcome.Loaded))
        {
            news.RegisterRenewed();
        }
        foreach (var file in report.Files)
        {
            switch (file.Outcome)
            {
                case IntakeOutcome.Loaded:
                    Log.FileLoaded(logger, report.Agency, file.FileName, file.Records, file.Rejected);
                    break;
                case IntakeOutcome.Refused or IntakeOutcome.Incomplete when _told.GetValueOrDefault((report.Agency, file.FileName)) != file.Detail:
                    _told[(report.Agency, file.FileName)] = file.Detail;
                    Log.FileNotLoaded(logger, report.Agency, file.FileName, file.Outcome, file.Detail);
                    break;
            }
        }
    }
}
