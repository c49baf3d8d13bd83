using System.CommandLine;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Probing;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Validates a manifest, looks whether contract and manifest fit, and asks the agency: shows what is sent, what comes, and what it is made to.</summary>
internal sealed class CheckAgency
{
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    private readonly QuestionOptions _question = new();

    public static Command Create(AgencyCommandHost host, TextReader input)
    {
        var check = new CheckAgency();
        var command = new Command("check", "Validates a manifest, and shows what the agency answers and what the hub makes of it. Shows a person's data.");
        check._question.AddTo(command);
        command.SetAction((words, cancellation) => host.RunAsync(bench => check.RunAsync(bench, words, input, cancellation)));
        return command;
    }

    /// <returns>0 when all fits and the agency answered everything.</returns>
    private async Task<int> RunAsync(AgencyBench bench, ParseResult words, TextReader input, CancellationToken cancellation)
    {
        var manifest = _question.Manifest(words);
        var (tap, records) = (new ExchangeTap(bench.Time), new SubjectRecords());
        using var agency = Load(bench, manifest, tap, records);
        var report = new CheckReport(words.InvocationConfiguration.Output, bench.Secrets(manifest));
        var contract = bench.TryContract(manifest);
        report.WriteManifest(manifest, agency, contract);
        var reader = QuestionReader.Of(input, words.InvocationConfiguration.Error);
        var asked = _question.Operation(words, agency);
        var operations = asked is null ? agency.Operations.Where(operation => operation.Manifest.Inputs.Count == 0).ToList() : [asked];
        report.WriteUnasked(agency.Operations.Except(operations));
        if (operations.Count == 0)
        {
            return contract.Problem is null ? 0 : 1;
        }
        var failed = contract.Problem is not null;
        records.Subject = await _question.SubjectAsync(words, bench, reader, cancellation);
        foreach (var operation in operations)
        {
            var request = await reader.ReadAsync(operation, records.Subject, _question.Organisation(words, bench), cancellation);
            tap.Clear();
            report.WriteOperation(operation);
            report.WriteIntake(await TakeInAsync(operation.Intake, bench.Time, cancellation));
            var start = bench.Time.GetTimestamp();
            var answer = await operation.AskAsync(request, cancellation);
            report.WriteAnswer(operation, tap, answer, bench.Time.GetElapsedTime(start));
            failed |= answer.Failure is not null;
        }
        return failed ? 1 : 0;
    }

    /// <exception cref="CommandException">The manifest is wrong; holds every error.</exception>
    public static AgencyProbe Load(AgencyBench bench, string manifest, IAgencyTap tap, SubjectRecords records)
    {
        try
        {
            return bench.Load(manifest, tap, records);
        }
        catch (ManifestException wrong)
        {
            throw new CommandException([.. wrong.Errors.Select(error => error.ToString()), $"Errors: {wrong.Errors.Count}. Nothing was asked."]);
        }
    }

    /// <summary>Takes an agency's newest file in; some files are believed to be whole at the second look only.</summary>
    private static async Task<IntakeReport?> TakeInAsync(IAgencyIntake? intake, TimeProvider time, CancellationToken cancellation)
    {
        if (intake is null)
        {
            return null;
        }
        var report = await intake.LoadPendingAsync(cancellation);
        if (report.Files.Any(file => file.Outcome == IntakeOutcome.Incomplete))
        {
            await Task.Delay(Settling, time, cancellation);
            report = await intake.LoadPendingAsync(cancellation);
        }
        return report;
    }
}
