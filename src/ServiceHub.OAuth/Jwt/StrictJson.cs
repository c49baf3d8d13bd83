using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ServiceHub.OAuth.Jwt;

/// <summary>
/// Reads a JSON object from a token. All its texts are proven readable, so that no later look at it can throw, and a name
/// that comes twice at any depth is found: readers disagree about which of the two counts (RFC 7515 §4, RFC 7519 §4).
/// </summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowDuplicateProperties = true };

    public static bool TryReadObject(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out JsonElement? json, out bool nameRepeated) =>
        TryRead(utf8, JsonValueKind.Object, out json, out nameRepeated);

    public static bool TryReadArray(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out JsonElement? json, out bool nameRepeated) =>
        TryRead(utf8, JsonValueKind.Array, out json, out nameRepeated);

    private static bool TryRead(ReadOnlySpan<byte> utf8, JsonValueKind kind, [NotNullWhen(true)] out JsonElement? json, out bool nameRepeated)
    {
        json = null;
        nameRepeated = false;
        try
        {
            var element = JsonElement.Parse(utf8, Options);
            if (element.ValueKind != kind)
            {
                return false;
            }
            nameRepeated = RepeatsName(element);
            json = element;
            return true;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text of broken UTF-8 or of half a surrogate pair.
            return false;
        }
    }

    private static bool RepeatsName(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var repeats = false;
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var member in element.EnumerateObject())
                {
                    repeats |= !names.Add(member.Name) | RepeatsName(member.Value);
                }
                return repeats;
            case JsonValueKind.Array:
                return element.EnumerateArray().Aggregate(false, (found, item) => found | RepeatsName(item));
            case JsonValueKind.String:
                element.GetString();
                return false;
            default:
                return false;
        }
    }
}
