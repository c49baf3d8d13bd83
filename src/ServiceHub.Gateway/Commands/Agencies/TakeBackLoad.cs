using System.CommandLine;
using ServiceHub.Adapters.FileRecords;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Undoes the last load of a dropped file, when the agency finds that it was wrong.</summary>
internal static class TakeBackLoad
{
    public static Command Create(CommandHost host)
    {
        var source = ListLoads.Source();
        var command = new Command("take-back", "Takes the last load of an agency's file back: the one before it answers again, and the same file is not loaded again.") { source };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var now = await services.GetRequiredService<IFileRecordStore>().TakeBackAsync(words.GetRequiredValue(source), cancellation)
                ?? throw new CommandException($"Nothing of {words.GetRequiredValue(source)} was taken back: no load before the last one is kept (the manifest's keepLoads).");
            await words.InvocationConfiguration.Output.WriteLineAsync($"{now.FileName} answers again.");
        }));
        return command;
    }
}
