using System.Text;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Formats.FixedWidth;

/// <summary>Reads a line's layout from its section of the manifest: <c>marker</c>, and <c>fields</c> with their lengths in order.</summary>
internal static class LayoutReader
{
    private const int LongestField = 4_096;

    public static LineLayout? Read(ManifestSection? section, Encoding? encoding)
    {
        if (section is null)
        {
            return null;
        }
        var marker = section.Parse<string>("marker", TryMarker, "the letters or digits by which such a line begins");
        var fields = section.Section("fields");
        var lengths = (fields?.Keys ?? [])
            .Select(name => KeyValuePair.Create(name, fields!.OptionalInteger(name, 1, LongestField)))
            .ToList();
        if (marker is null || encoding is null || fields is null || lengths.Exists(length => length.Value is null))
        {
            return null;
        }
        return new LineLayout(marker, [.. lengths.Select(length => KeyValuePair.Create(length.Key, length.Value!.Value))], encoding);
    }

    private static bool TryMarker(string text, out string marker)
    {
        marker = text;
        return text.All(char.IsAsciiLetterOrDigit);
    }
}
