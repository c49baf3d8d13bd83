using System.CommandLine;
using System.Text.RegularExpressions;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Asks an agency, and keeps its answer as a sample with invented values in the place of personal ones.</summary>
internal sealed partial class RecordAgency
{
    private readonly QuestionOptions _question = new() { OneOperation = true };
    private readonly Option<string> _name = new("--as") { Description = "The sample's name, such as found.", Required = true };

    public static Command Create(AgencyCommandHost host, TextReader input)
    {
        var record = new RecordAgency();
        var command = new Command("record", "Asks the agency, and writes its answer to samples/NAME with personal data replaced, beside what the manifest makes of it.");
        record._question.AddTo(command);
        command.Add(record._name);
        command.SetAction((words, cancellation) => host.RunAsync(bench => record.RunAsync(bench, words, input, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(AgencyBench bench, ParseResult words, TextReader input, CancellationToken cancellation)
    {
        var name = words.GetRequiredValue(_name);
        if (!Name().IsMatch(name))
        {
            throw new CommandException("--as takes small letters, digits and hyphens, such as not-found.");
        }
        var manifest = _question.Manifest(words);
        var (tap, records) = (new ExchangeTap(bench.Time), new SubjectRecords());
        using var agency = CheckAgency.Load(bench, manifest, tap, records);
        var operation = _question.Operation(words, agency)!;
        var files = new SampleFiles(manifest, name);
        files.Demand();
        var reader = QuestionReader.Of(input, words.InvocationConfiguration.Error);
        var subject = await _question.SubjectAsync(words, bench, reader, cancellation);
        var request = await reader.ReadAsync(operation, subject, _question.Organisation(words, bench), cancellation);
        var answer = await operation.AskAsync(request, cancellation);
        var sample = await new SampleMaker(bench, manifest).MakeAsync(operation, request, tap.Exchanges, answer, cancellation);
        foreach (var file in files.Write(sample))
        {
            await words.InvocationConfiguration.Output.WriteLineAsync(Path.GetRelativePath(Directory.GetCurrentDirectory(), file));
        }
        await words.InvocationConfiguration.Output.WriteLineAsync("Look at them before you share them: what the manifest calls a code or a time stands as the agency sent it.");
        return 0;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Name();
}
