using ServiceHub.GraphQL.Language;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>The contract's files, as they lie beside the program.</summary>
/// <param name="Sources">One for each domain, by name.</param>
internal sealed record SchemaFiles(IReadOnlyList<SourceText> Sources)
{
    /// <summary>All of it as one document.</summary>
    public string Merged { get; } = string.Join('\n', Sources.Select(source => System.Text.Encoding.UTF8.GetString(source.Utf8.Span)));

    public static SchemaFiles Read(string directory) =>
        new([.. Directory.EnumerateFiles(directory, "*.graphql").Order(StringComparer.Ordinal)
            .Select(file => new SourceText(Path.GetFileName(file), File.ReadAllBytes(file)))]);
}
