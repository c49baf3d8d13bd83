using System.Security;
using System.Text.Json;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>
/// Hides what a manifest takes from the settings: everything but addresses, file names and X-Road's identifiers, since what looks harmless
/// may be a key that an agency wants in a header or a body of its own.
/// </summary>
internal sealed class SecretMask
{
    public const string Hidden = "***";

    private const string Reference = "config:";

    private static readonly string[] Shown = ["address", "tokenAddress", "file", "keyFile", "authorityFile", "xRoad"];

    private readonly List<string> _secrets;

    /// <param name="secrets">The texts to hide, however JSON or XML writes them.</param>
    public SecretMask(IEnumerable<string> secrets) => _secrets =
        [.. secrets.SelectMany(Forms).Where(form => form.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length)];

    /// <summary>The mask of a manifest; of one that cannot be read an empty one, since nothing is asked by it.</summary>
    public static SecretMask Of(string manifest, Func<string, string?> settings)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(manifest));
            return new(References(document.RootElement).Select(settings).OfType<string>());
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return new([]);
        }
    }

    public string Hide(string text) => _secrets.Aggregate(text, (shown, secret) => shown.Replace(secret, Hidden, StringComparison.Ordinal));

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(member => !Shown.Contains(member.Name)).SelectMany(member => References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        JsonValueKind.String when element.GetString() is { } text && text.StartsWith(Reference, StringComparison.Ordinal) => [text[Reference.Length..]],
        _ => [],
    };

    private static IEnumerable<string> Forms(string secret) =>
        [secret, JsonEncodedText.Encode(secret).Value, JsonEncodedText.Encode(secret, ReadableText.Json.Encoder).Value, SecurityElement.Escape(secret)];
}
