using System.Text.Json;

namespace ServiceHub.Gateway.Commands.Documents;

/// <summary>
/// Reads the files in which build tools list a client's documents: Apollo's persisted query manifest, and the plain object from ids to
/// documents that Relay and GraphQL Code Generator write.
/// </summary>
internal static class DocumentManifest
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";
    private const int LargestFile = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="CommandException">It is no such file; every reason is listed.</exception>
    public static async Task<IReadOnlyList<ManifestEntry>> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        if (!file.Exists || file.Length > LargestFile)
        {
            throw new CommandException($"There is no file {file.FullName}, or it is larger than {LargestFile / 1024 / 1024} MB.");
        }
        try
        {
            await using var stream = file.OpenRead();
            using var json = await JsonDocument.ParseAsync(stream, Strict, cancellation);
            var problems = new List<string>();
            var entries = Read(json.RootElement, problems);
            return problems.Count == 0 ? entries : throw new CommandException(problems);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new CommandException($"{file.FullName} cannot be read as JSON: {error.Message}");
        }
    }

    private static List<ManifestEntry> Read(JsonElement root, List<string> problems)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            problems.Add("The manifest is not a JSON object.");
            return [];
        }
        return root.TryGetProperty("format"u8, out var format) && Text(format) == ApolloFormat
            ? ReadApollo(root, problems)
            : ReadPlain(root, problems);
    }

    private static List<ManifestEntry> ReadApollo(JsonElement root, List<string> problems)
    {
        if (!root.TryGetProperty("version"u8, out var version) || version.ValueKind != JsonValueKind.Number || version.GetRawText() != "1")
        {
            problems.Add("The manifest's \"version\" is not 1.");
        }
        if (!root.TryGetProperty("operations"u8, out var operations) || operations.ValueKind != JsonValueKind.Array)
        {
            problems.Add("The manifest has no list of \"operations\".");
            return [];
        }
        var entries = new List<ManifestEntry>();
        foreach (var (index, operation) in operations.EnumerateArray().Index())
        {
            if (Member(operation, "id") is { } id && Member(operation, "body") is { } body)
            {
                entries.Add(new(id, body));
            }
            else
            {
                problems.Add($"operations[{index}] has no \"id\" or no \"body\".");
            }
        }
        return entries;
    }

    private static List<ManifestEntry> ReadPlain(JsonElement root, List<string> problems)
    {
        var entries = new List<ManifestEntry>();
        foreach (var property in root.EnumerateObject())
        {
            if (Text(property.Value) is { } document)
            {
                entries.Add(new(property.Name, document));
            }
            else
            {
                problems.Add($"\"{property.Name}\" is not the text of a document.");
            }
        }
        return entries;
    }

    private static string? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
