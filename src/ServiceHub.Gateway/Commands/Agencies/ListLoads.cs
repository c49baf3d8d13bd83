using System.CommandLine;
using System.Globalization;
using ServiceHub.Adapters.FileRecords;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Lists what became of the files that an agency dropped, a line each.</summary>
internal static class ListLoads
{
    private const int Most = 100;

    public static Command Create(CommandHost host)
    {
        var source = Source();
        var command = new Command("loads", "Lists the files that an agency dropped, the newest first: when, what became of it, as of when, records, rejected, and why it was refused.") { source };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var loads = await services.GetRequiredService<IFileRecordStore>().ListLoadsAsync(words.GetRequiredValue(source), Most, cancellation);
            if (loads.Count == 0)
            {
                throw new CommandException($"No file was ever taken in for {words.GetRequiredValue(source)}. A source is written agency/operation.");
            }
            foreach (var load in loads)
            {
                await words.InvocationConfiguration.Output.WriteLineAsync(
                    $"{Moment(load.Begun)}  {State(load),-13}  {Moment(load.AsOf)}  {load.Records,9}  {load.Rejected,7}  {load.FileName}  {load.Detail}".TrimEnd());
            }
        }));
        return command;
    }

    public static Argument<string> Source() => new("source") { Description = "Agency and operation, such as welfare-register/welfare." };

    private static string State(FileLoadEntry load) => load switch
    {
        { State: FileLoadState.Loaded, IsKept: true } => "loaded, kept",
        { State: FileLoadState.Loaded } => "loaded",
        { State: FileLoadState.TakenBack } => "taken back",
        _ => load.State.ToString().ToLowerInvariant(),
    };

    private static string Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-                ";
}
