using System.CommandLine;
using ServiceHub.Data.Disclosure;
using ServiceHub.Services.SubjectAccess;

namespace ServiceHub.Gateway.Commands.People;

/// <summary>Forgets a person.</summary>
internal static class ErasePerson
{
    public static Command Create(CommandHost host, TextReader input)
    {
        var system = PersonCommand.System();
        var command = new Command("erase", "Forgets the person whose number stands on the standard input; the log's proofs stay whole.") { system };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var subject = await PersonCommand.ReadAsync(input, words.InvocationConfiguration.Error, words.GetValue(system), cancellation);
            await services.GetRequiredService<LogKeys>().LoadAsync(cancellation);
            var report = await services.GetRequiredService<SubjectErasure>().EraseAsync(subject, cancellation);
            if (report.IsHeld)
            {
                throw new CommandException("The person is under protection, or an emergency access to the record waits for review: nothing was erased. End the one, review the other, and come back.");
            }
            if (report is { IsKnown: false, Rows: 0 })
            {
                throw new CommandException("The hub holds nothing about this person.");
            }
            await words.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant(
                $"Forgotten, and {report.Rows} rows of the disclosure log emptied. An agency that still knows the person makes them known again when somebody asks."));
        }));
        return command;
    }
}
