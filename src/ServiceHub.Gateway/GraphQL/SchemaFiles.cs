using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Federation;
using ServiceHub.GraphQL.Language;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>The contract's files, as they lie beside the program.</summary>
/// <param name="Sources">One for each domain, by name.</param>
internal sealed record SchemaFiles(IReadOnlyList<SourceText> Sources)
{
    /// <summary>The contract as routers see it, with what they need.</summary>
    public Subgraph Subgraph { get; } = new(Sources);

    /// <exception cref="StartupException">There is no such directory, or no contract in it.</exception>
    public static SchemaFiles Read(string directory)
    {
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.graphql") : [];
        return files.Length > 0
            ? new([.. files.Order(StringComparer.Ordinal).Select(file => new SourceText(Path.GetFileName(file), File.ReadAllBytes(file)))])
            : throw new StartupException($"There is no contract in {directory}: set Schema:Directory to the folder that holds the *.graphql files.");
    }
}
