using System.CommandLine;
using System.Globalization;
using CsvHelper;
using ServiceHub.Sandbox.Linkage;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>Writes labelled records of people who do not exist, to try the engine with.</summary>
internal static class WriteSample
{
    private const int Usual = 20_000;
    private const int Fewest = 100;
    private const int Most = 2_000_000;
    private const int UsualSeed = 2533;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("csv") { Description = "The file to write; it must not be there." };
        var rows = new Option<int>("--rows") { Description = $"How many records, {Fewest} to {Most}; the default is {Usual}.", DefaultValueFactory = _ => Usual };
        var seed = new Option<int>("--seed") { Description = "Another number makes other people and other faults.", DefaultValueFactory = _ => UsualSeed };
        var command = new Command("sample", "Writes labelled records of synthetic people with the faults of Thai registers; the column 'person' says who is who.") { file, rows, seed };
        command.SetAction(async (words, cancellation) =>
        {
            var (target, count) = (words.GetRequiredValue(file), words.GetValue(rows));
            if (count is < Fewest or > Most)
            {
                throw new CommandException($"--rows takes {Fewest} to {Most}.");
            }
            await WriteAsync(target, LabelledRecords.Rows(count, words.GetValue(seed)), cancellation);
            await words.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} records in {target.FullName}. Judge the engine by them: match evaluate {target.Name} --truth person"));
        });
        return command;
    }

    private static async Task WriteAsync(FileInfo target, IEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        try
        {
            await using var stream = new FileStream(target.FullName, FileMode.CreateNew);
            await using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default);
            foreach (var row in rows.Prepend(LabelledRecords.Columns))
            {
                await csv.WriteRecordAsync([.. row], cancellation);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{target.FullName} could not be written: {error.Message}");
        }
    }
}
