using System.CommandLine;
using System.Text.RegularExpressions;
using ServiceHub.Gateway.Commands.Agencies;
using ServiceHub.Gateway.Commands.Clients;
using ServiceHub.Gateway.Commands.Documents;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Commands;

/// <summary>
/// The program with words: what an operator does to a hub's data, whether or not the hub runs. Settings of the hub, such as
/// <c>--Data:Directory</c>, may stand among the words.
/// </summary>
internal static partial class CommandLine
{
    private const int Failed = 1;

    /// <summary>Whether the program was called with words or for help, and not to serve.</summary>
    public static bool IsCommand(string[] args) => args is [var first, ..] && (Word().IsMatch(first) || first is "--help" or "-h" or "-?");

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var (words, settings) = Split(args);
        var root = new RootCommand("ServiceHub. Without words it serves; with words it does what they say and ends.")
        {
            AgencyCommand.Create(new CommandHost(settings)),
            ClientCommand.Create(new CommandHost(settings)),
            DocumentCommand.Create(new CommandHost(settings)),
            // Read with the other settings; here for the help.
            new Option<string>($"--{DataDirectory.Key}") { Description = "The hub's data directory; the default is .servicehub.", Recursive = true },
        };
        try
        {
            return await root.Parse(words).InvokeAsync(new() { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (CommandException error)
        {
            await errors.WriteLineAsync(string.Join(Environment.NewLine, error.Problems));
            return Failed;
        }
        catch (Exception error) when (Startup.Explain(error) is { } reason)
        {
            await errors.WriteLineAsync(reason);
            return Failed;
        }
    }

    /// <summary>A setting has a colon in its name, which no word's option has.</summary>
    private static (string[] Words, string[] Settings) Split(string[] args)
    {
        List<string> words = [], settings = [];
        for (var at = 0; at < args.Length; at++)
        {
            var name = args[at].Split('=')[0];
            var isSetting = name.StartsWith("--", StringComparison.Ordinal) && name.Contains(':');
            var target = isSetting ? settings : words;
            target.Add(args[at]);
            if (isSetting && name.Length == args[at].Length && at + 1 < args.Length)
            {
                target.Add(args[++at]);
            }
        }
        return ([.. words], [.. settings]);
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Word();
}
