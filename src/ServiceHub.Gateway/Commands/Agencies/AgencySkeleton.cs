using System.Reflection;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>What a new agency's files begin as. The templates are beside this class, one a file; <c>NAME</c>, <c>TYPE</c> and <c>FIELD</c> stand for the agency.</summary>
internal sealed class AgencySkeleton(string name, string protocol)
{
    public static IReadOnlyList<string> Protocols { get; } = ["rest", "soap", "sql", "file"];

    public string Manifest => Fill($"{protocol}.json");

    public string Readme => Fill("README.md").Replace("SETTINGS", string.Join('\n', Settings.Select(setting => $"| `{setting}` | |")), StringComparison.Ordinal);

    public string Schema => Fill("schema.graphql");

    /// <summary>What the manifest takes from the settings.</summary>
    public IReadOnlyList<string> Settings => protocol switch
    {
        "rest" => [$"Agencies:{name}:Address", $"Agencies:{name}:ApiKey"],
        "soap" => [$"Agencies:{name}:Address", $"Agencies:{name}:Username", $"Agencies:{name}:Password"],
        _ => [$"Agencies:{name}:Address"],
    };

    private string Fill(string template)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"agency-new/{template}")!;
        using var reader = new StreamReader(stream);
        var type = string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return reader.ReadToEnd()
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("TYPE", type, StringComparison.Ordinal)
            .Replace("FIELD", char.ToLowerInvariant(type[0]) + type[1..], StringComparison.Ordinal);
    }
}
