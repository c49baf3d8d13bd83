using System.CommandLine;
using ServiceHub.Adapters.Probing;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>What the words that ask an agency have in common.</summary>
internal sealed class QuestionOptions
{
    private readonly Argument<string> _manifest = new("manifest") { Description = "An agency.json, or its folder." };
    private readonly Option<string> _operation = new("--operation") { Description = "What to ask; else everything that needs no more than a national ID." };
    private readonly Option<string> _person = new("--person") { Description = "Somebody of the sandbox, such as ordinary; else the national ID is read from the standard input." };
    private readonly Option<string> _organisation = new("--organisation") { Description = "For whom, as ISO 6523, where the agency is told." };

    /// <summary>Whether one operation is to be named.</summary>
    public bool OneOperation
    {
        init => _operation.Required = value;
    }

    public void AddTo(Command command)
    {
        command.Add(_manifest);
        command.Add(_operation);
        command.Add(_person);
        command.Add(_organisation);
    }

    public string Manifest(ParseResult words)
    {
        var path = words.GetRequiredValue(_manifest);
        return Directory.Exists(path) ? Path.Combine(path, "agency.json") : path;
    }

    /// <summary>The operation named; null when none is.</summary>
    /// <exception cref="CommandException">The manifest has none of that name.</exception>
    public OperationProbe? Operation(ParseResult words, AgencyProbe agency) => words.GetValue(_operation) is not { } name ? null : agency.Find(name)
        ?? throw new CommandException($"{agency.Name} has no operation {name}. It has: {string.Join(", ", agency.Operations.Select(operation => operation.Manifest.Operation))}.");

    public async Task<NationalId> SubjectAsync(ParseResult words, AgencyBench bench, QuestionReader reader, CancellationToken cancellation) =>
        words.GetValue(_person) is { } person ? bench.Person(person) : await reader.ReadSubjectAsync(cancellation);

    public string? Organisation(ParseResult words, AgencyBench bench) => words.GetValue(_organisation) ?? bench.Organisation;
}
