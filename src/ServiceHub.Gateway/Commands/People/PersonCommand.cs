using System.CommandLine;
using ServiceHub.Data.Citizens;
using ServiceHub.Gateway.Commands.Agencies;
using ServiceHub.Services.SubjectAccess;

namespace ServiceHub.Gateway.Commands.People;

/// <summary>The word <c>person</c>: what the law lets people ask of the hub.</summary>
internal static class PersonCommand
{
    public static Command Create(CommandHost host, TextReader input) => new("person", "What people may ask of the hub: all that it holds about them, and to be forgotten.")
    {
        ExportPerson.Create(host, input),
        ErasePerson.Create(host, input),
    };

    public static Option<IdentifierSystem> System() => new("--system")
    {
        Description = "Whose number is read from the standard input: NationalId, Passport or Temporary.",
        DefaultValueFactory = _ => IdentifierSystem.NationalId,
    };

    /// <summary>Who does it: at a command line nobody has proven who they are, so that the name is what the operators answer for.</summary>
    public static Option<string> By() => new("--by") { Description = "Who does it, for the log.", Required = true };

    /// <summary>Reads whom it is about: a number belongs neither into a list of processes nor into a shell's history.</summary>
    /// <exception cref="CommandException">There is no number, or none that can be.</exception>
    public static async Task<Subject> ReadAsync(TextReader input, TextWriter errors, IdentifierSystem system, CancellationToken cancellation)
    {
        if (system == IdentifierSystem.NationalId)
        {
            return new(system, (await QuestionReader.Of(input, errors).ReadSubjectAsync(cancellation)).Digits);
        }
        return (await input.ReadLineAsync(cancellation))?.Trim() is { Length: > 0 } number
            ? new(system, number)
            : throw new CommandException("Write the number as the first line of the standard input.");
    }
}
