using System.CommandLine;
using ServiceHub.Data.Keys;

namespace ServiceHub.Gateway.Commands.Keys;

/// <summary>The word <c>keys</c>: the key ring by which the hub protects what it stores.</summary>
internal static class KeysCommand
{
    public static Command Create(CommandHost host) => new("keys", "The key ring: the keys by which the hub protects what it stores.")
    {
        ListKeys.Create(host),
        RotateKeys.Create(host),
        RetireKey.Create(host),
    };

    public static Option<bool> Print() => new("--print")
    {
        Description = "Where the ring lives in the environment or comes from a command: prints the new ring, all secrets, for you to put there.",
    };

    /// <exception cref="CommandException">The ring cannot be written, and is not to be printed either.</exception>
    public static void DemandPlace(KeyRingEditor editor, bool print)
    {
        if (!editor.CanWrite && !print)
        {
            throw new CommandException("The ring lives in the environment or comes from a command, where this program cannot write. With --print it prints the new ring: put that there yourself.");
        }
        if (editor.CanWrite && print)
        {
            throw new CommandException("The ring is in a file, which this command writes: leave --print out.");
        }
    }

    /// <summary>Keys go to the standard output alone, so that it can be led into a vault; what there is to say goes beside it.</summary>
    public static async Task TellAsync(ParseResult words, string? document, params IEnumerable<string> lines)
    {
        var configuration = words.InvocationConfiguration;
        foreach (var line in lines)
        {
            await (document is null ? configuration.Output : configuration.Error).WriteLineAsync(line);
        }
        if (document is not null)
        {
            await configuration.Output.WriteLineAsync(document);
        }
    }
}
