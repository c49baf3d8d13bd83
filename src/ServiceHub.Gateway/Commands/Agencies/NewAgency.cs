using System.CommandLine;
using System.Text.RegularExpressions;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Begins an agency: a manifest that is valid as soon as its settings are there, notes to fill in, and the contract's lines.</summary>
internal sealed partial class NewAgency
{
    private readonly Argument<string> _name = new("name") { Description = "The agency's short name: small letters, digits and hyphens." };
    private readonly Option<string> _protocol = new("--protocol") { Description = "How the agency answers.", Required = true };
    private readonly Option<string> _directory = new("--directory") { Description = "Where the agencies are.", DefaultValueFactory = _ => Path.Combine("adapters", "agencies") };
    private readonly Option<string> _schema = new("--schema") { Description = "Where the contract is.", DefaultValueFactory = _ => "schema" };

    private NewAgency() => _protocol.AcceptOnlyFromAmong([.. AgencySkeleton.Protocols]);

    public static Command Create() => new NewAgency().Build();

    private Command Build()
    {
        var command = new Command("new", "Begins an agency: writes its agency.json and README.md, and its lines of the contract.") { _name, _protocol, _directory, _schema };
        command.SetAction((words, cancellation) => RunAsync(words, cancellation));
        return command;
    }

    private async Task RunAsync(ParseResult words, CancellationToken cancellation)
    {
        var name = words.GetRequiredValue(_name);
        if (!Name().IsMatch(name))
        {
            throw new CommandException("An agency's name begins with a small letter and holds small letters, digits and single hyphens, such as student-loans.");
        }
        var (agencies, schema) = (words.GetRequiredValue(_directory), words.GetRequiredValue(_schema));
        if (new[] { agencies, schema }.FirstOrDefault(directory => !Directory.Exists(directory)) is { } missing)
        {
            throw new CommandException($"There is no directory {missing}. Stand in the repository, or name the directories by --directory and --schema.");
        }
        var skeleton = new AgencySkeleton(name, words.GetRequiredValue(_protocol));
        (string File, string Content)[] files =
        [
            (Path.Combine(agencies, name, "agency.json"), skeleton.Manifest),
            (Path.Combine(agencies, name, "README.md"), skeleton.Readme),
            (Path.Combine(schema, $"{name}.graphql"), skeleton.Schema),
        ];
        if (files.FirstOrDefault(file => File.Exists(file.File)).File is { } there)
        {
            throw new CommandException($"{there} is there already; nothing was written.");
        }
        Directory.CreateDirectory(Path.Combine(agencies, name));
        foreach (var (file, content) in files)
        {
            await File.WriteAllTextAsync(file, content, cancellation);
            await words.InvocationConfiguration.Output.WriteLineAsync(file);
        }
        await words.InvocationConfiguration.Output.WriteLineAsync($"Next: set {string.Join(", ", skeleton.Settings)}; fill in agency.json; then: agency check {files[0].File}");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Name();
}
