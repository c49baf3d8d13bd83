using System.Collections.Concurrent;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Intake;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Gateway.Agencies;

/// <summary>
/// Looks for new files of the agencies that drop them: once before the hub serves, then whenever a folder gives a hint, and at an
/// interval whether it does or not. Each folder is looked into by itself: one that hangs holds up no other.
/// </summary>
internal sealed class FileIntake(AgencyCatalogue agencies, CitizenNews news, ILogger<FileIntake> logger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>What was last told of an agency's folder or of a file in it: a problem that lasts is told once.</summary>
    private readonly ConcurrentDictionary<(string Agency, string File), string?> _told = new();

    public async Task LoadPendingAsync(CancellationToken cancellation)
    {
        foreach (var intake in Intakes())
        {
            await LookAsync(intake, cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var looks = new Dictionary<IAgencyIntake, (Task Look, long Begun)>();
        using var timer = new PeriodicTimer(Tick, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var intakes = Intakes().ToList();
                foreach (var gone in looks.Keys.Except(intakes).ToList())
                {
                    looks.Remove(gone);
                }
                foreach (var intake in intakes.Where(intake => IsDue(intake, looks)))
                {
                    // On a thread of its own: a folder of the network may keep even its listing waiting.
                    looks[intake] = (Task.Run(() => LookAsync(intake, stoppingToken), stoppingToken), time.GetTimestamp());
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(looks.Values.Select(entry => entry.Look)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IEnumerable<IAgencyIntake> Intakes() => agencies.Agencies.SelectMany(agency => agency.Intakes);

    private bool IsDue(IAgencyIntake intake, Dictionary<IAgencyIntake, (Task Look, long Begun)> looks) =>
        !looks.TryGetValue(intake, out var last) || (last.Look.IsCompleted && (intake.HasHint || time.GetElapsedTime(last.Begun) >= Interval));

    private async Task LookAsync(IAgencyIntake intake, CancellationToken cancellation) => Report(await intake.LoadPendingAsync(cancellation));

    private void Report(IntakeReport report)
    {
        if (IsNew(report.Agency, "", report.Problem) && report.Problem is { } problem)
        {
            // Of an exception only the type: its text may hold what stood in the file.
            Log.IntakeProblem(logger, report.Agency, problem, report.Exception?.GetType());
        }
        if (report.Files.Any(file => file.Outcome == IntakeOutcome.Loaded))
        {
            news.RegisterRenewed();
        }
        foreach (var file in report.Files)
        {
            switch (file.Outcome)
            {
                case IntakeOutcome.Loaded:
                    Log.FileLoaded(logger, report.Agency, file.FileName, file.Records, file.Rejected, file.Detail ?? "");
                    break;
                case IntakeOutcome.Refused or IntakeOutcome.Incomplete when IsNew(report.Agency, file.FileName, file.Detail):
                    Log.FileNotLoaded(logger, report.Agency, file.FileName, file.Outcome, file.Detail);
                    break;
            }
        }
    }

    private bool IsNew(string agency, string file, string? detail)
    {
        var before = _told.GetValueOrDefault((agency, file));
        _told[(agency, file)] = detail;
        return detail != before;
    }
}
