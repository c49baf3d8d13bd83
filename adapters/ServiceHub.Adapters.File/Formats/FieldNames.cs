using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Formats;

/// <summary>The names of a record's, a header's or a trailer's fields, in their order.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, int> _indexes;

    public FieldNames(IEnumerable<string> names)
    {
        All = [.. names];
        Encoded = [.. All.Select(name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
        _indexes = All.Select((name, index) => (name, index)).ToDictionary(field => field.name, field => field.index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>The names as they are written into payloads.</summary>
    public JsonEncodedText[] Encoded { get; }

    public int? IndexOf(string name) => _indexes.TryGetValue(name, out var index) ? index : null;

    /// <summary>Reads a key that names one of the fields; null after a report.</summary>
    public int? Read(ManifestSection? section, string key) =>
        section?.Text(key) is { } name ? Find(section, key, name) : null;

    /// <summary>Finds a field that a key names; null after a report.</summary>
    public int? Find(ManifestSection section, string key, string name)
    {
        var index = IndexOf(name);
        if (index is null)
        {
            section.Report(key, "There is no such field.", $"Write one of: {string.Join(", ", All)}.");
        }
        return index;
    }
}
