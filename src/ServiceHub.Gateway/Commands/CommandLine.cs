using System.CommandLine;
using System.Text.RegularExpressions;
using ServiceHub.Gateway.Commands.Agencies;
using ServiceHub.Gateway.Commands.Agreements;
using ServiceHub.Gateway.Commands.Clients;
using ServiceHub.Gateway.Commands.Contacts;
using ServiceHub.Gateway.Commands.Documents;
using ServiceHub.Gateway.Commands.Keys;
using ServiceHub.Gateway.Commands.Logs;
using ServiceHub.Gateway.Commands.Match;
using ServiceHub.Gateway.Commands.People;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Commands;

/// <summary>
/// The program with words: what an operator does to a hub's data, whether or not the hub runs. Settings of the hub, such as
/// <c>--Data:Directory</c>, may stand among the words.
/// </summary>
internal static partial class CommandLine
{
    private const int Failed = 1;
    private const string Environment = "--environment";

    /// <summary>Whether the program was called with words or for help, and not to serve.</summary>
    public static bool IsCommand(string[] args) => args is [var first, ..] && (Word().IsMatch(first) || first is "--help" or "-h" or "-?");

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.In, Console.Out, Console.Error);

    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors) => RunAsync(args, TextReader.Null, output, errors);

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter errors)
    {
        var (words, settings) = Split(args);
        var root = new RootCommand("ServiceHub. Without words it serves; with words it does what they say and ends.")
        {
            ClientCommand.Create(new CommandHost(settings)),
            DocumentCommand.Create(new CommandHost(settings)),
            AgreementCommand.Create(new CommandHost(settings)),
            LogCommand.Create(new CommandHost(settings)),
            KeysCommand.Create(new CommandHost(settings)),
            PersonCommand.Create(new CommandHost(settings), input),
            AgencyCommand.Create(new CommandHost(settings), new AgencyCommandHost(settings), input),
            ContactCommand.Create(new CommandHost(settings)),
            MatchCommand.Create(),
            // Read with the other settings; here for the help.
            new Option<string>($"--{DataDirectory.Key}") { Description = "The hub's data directory; the default is .servicehub.", Recursive = true },
        };
        try
        {
            return await root.Parse(words).InvokeAsync(new() { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (CommandException error)
        {
            await errors.WriteLineAsync(string.Join(System.Environment.NewLine, error.Problems));
            return Failed;
        }
        catch (Exception error) when (Startup.Explain(error) is { } reason)
        {
            await errors.WriteLineAsync(reason);
            return Failed;
        }
    }

    /// <summary>A setting has a colon in its name, which no word's option has; or says in which environment it holds.</summary>
    private static (string[] Words, string[] Settings) Split(string[] args)
    {
        List<string> words = [], settings = [];
        for (var at = 0; at < args.Length; at++)
        {
            var name = args[at].Split('=')[0];
            var isSetting = name.StartsWith("--", StringComparison.Ordinal) && (name.Contains(':') || name == Environment);
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
