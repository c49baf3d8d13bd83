using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceHub.Adapters.Manifests;

/// <summary>
/// One object of a manifest, read key by key. What is missing or wrong is reported, not thrown, so that all errors are told at
/// once; a key that nobody reads is an error too. A text that begins with <c>config:</c> stands for that setting of the host.
/// </summary>
public sealed class ManifestSection
{
    private readonly ManifestReading _reading;
    private readonly JsonElement _element;
    private readonly ManifestSection? _outer;
    private readonly SortedSet<string> _known;
    private ManifestSection? _common;

    internal ManifestSection(ManifestReading reading, string path, JsonElement element, ManifestSection? outer = null)
    {
        (_reading, Path, _element, _outer) = (reading, path, element, outer);
        _known = reading.Enter(this);
    }

    /// <summary>Where it stands, as a JSON pointer.</summary>
    public string Path { get; }

    /// <summary>The operation's section, or the whole manifest, in which it stands.</summary>
    internal ManifestSection Common => _common ?? this;

    /// <summary>The names of its keys, in the file's order.</summary>
    public IEnumerable<string> Keys => _element.EnumerateObject().Select(property => property.Name);

    /// <summary>Whether a key is there.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether it is there.</returns>
    public bool Has(string key) => Find(key, out _);

    /// <summary>Reports an error at a key.</summary>
    /// <param name="key">The key; empty for the section itself.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    public void Report(string key, string problem, string remedy) =>
        _reading.Report(key.Length == 0 ? Path : PathOf(key), problem, remedy);

    /// <summary>A text that must be there.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The text with a reference resolved, or null after a report.</returns>
    public string? Text(string key) => Require(key, "a text") ? OptionalText(key) : null;

    /// <summary>A text that may be missing.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The text with a reference resolved, or null.</returns>
    public string? OptionalText(string key) =>
        Literal(key) is { } literal ? _reading.Resolve(PathOf(key), literal) : null;

    /// <summary>A secret that may be missing; it must be a reference, since manifests are shared and kept in version control.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The secret, or null.</returns>
    public string? OptionalSecret(string key)
    {
        var literal = Literal(key);
        if (literal is null || ManifestReading.IsReference(literal))
        {
            return literal is null ? null : _reading.Resolve(PathOf(key), literal);
        }
        Report(key, "A secret stands in the manifest itself.", "Put it into the configuration and write \"config:\" and its key here.");
        return null;
    }

    /// <summary>A text that must be there and be of a form.</summary>
    /// <typeparam name="T">What the form yields.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="parse">Reads the form.</param>
    /// <param name="form">What is expected, such as <c>a JSON pointer (RFC 6901), such as /cards</c>.</param>
    /// <returns>The value, or null after a report.</returns>
    public T? Parse<T>(string key, TryParse<T> parse, string form) =>
        Require(key, form) ? OptionalParse(key, parse, form) : default;

    /// <summary>A text that may be missing, else must be of a form.</summary>
    /// <typeparam name="T">What the form yields.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="parse">Reads the form.</param>
    /// <param name="form">What is expected.</param>
    /// <returns>The value, or null.</returns>
    public T? OptionalParse<T>(string key, TryParse<T> parse, string form)
    {
        if (OptionalText(key) is not { } text)
        {
            return default;
        }
        if (parse(text, out var value))
        {
            return value;
        }
        Report(key, "The text has not the form that is needed.", $"Write {form}.");
        return default;
    }

    /// <summary>A whole number that may be missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <returns>The number, or null.</returns>
    public int? OptionalInteger(string key, int least, int most)
    {
        if (!Find(key, out var value))
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }
        Report(key, "This is not a number that fits.", $"Write a whole number from {least} to {most}.");
        return null;
    }

    /// <summary>A time span that may be missing, such as <c>2s</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <returns>The time span, or null.</returns>
    public TimeSpan? OptionalDuration(string key, TimeSpan least, TimeSpan most) => OptionalParse<TimeSpan?>(
        key,
        (text, out span) => ManifestDuration.TryParse(text, out span) && span >= least && span <= most,
        $"a whole number with ms, s, m, h or d, from {ManifestDuration.ToText(least)} to {ManifestDuration.ToText(most)}");

    /// <summary>Yes or no; no when missing.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value.</returns>
    public bool Flag(string key)
    {
        if (Find(key, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(key, "This is neither true nor false.", "Write true or false.");
        }
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A list of texts that may be missing.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The texts; none when missing.</returns>
    public IReadOnlyList<string> Texts(string key)
    {
        if (!Find(key, out var value))
        {
            return [];
        }
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. value.EnumerateArray().Select(item => item.GetString()!)];
        }
        Report(key, "This is not a list of texts.", "Write texts in brackets, such as [\"00000000\"].");
        return [];
    }

    /// <summary>An object that must be there.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The object, or null after a report.</returns>
    public ManifestSection? Section(string key) => Require(key, "an object") ? OptionalSection(key) : null;

    /// <summary>An object that may be missing.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The object, or null.</returns>
    public ManifestSection? OptionalSection(string key)
    {
        var there = Find(key, out var value);
        if (there && value.ValueKind != JsonValueKind.Object)
        {
            Report(key, "This is not an object.", "Write an object in braces.");
            return null;
        }
        return there ? new ManifestSection(_reading, PathOf(key), value) { _common = Common } : null;
    }

    /// <summary>An object whose missing keys are taken from this section.</summary>
    /// <param name="key">The key.</param>
    /// <param name="outer">Where the missing keys are looked for.</param>
    /// <returns>The object, or null after a report.</returns>
    internal ManifestSection? Inheriting(string key, ManifestSection outer) =>
        Section(key) is { } own ? new ManifestSection(_reading, own.Path, own._element, outer) : null;

    /// <summary>Any JSON that must be there, with the references in its texts resolved.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The JSON, or null after a report.</returns>
    public JsonNode? Json(string key) =>
        Require(key, "JSON") && Find(key, out var value) ? Resolved(PathOf(key), value) : null;

    /// <summary>Counts keys as known although nobody reads them.</summary>
    /// <param name="keys">The keys.</param>
    internal void Allow(IEnumerable<string> keys) => _known.UnionWith(keys);

    internal void ReportUnknownKeys()
    {
        foreach (var key in Keys.Where(key => !_known.Contains(key)))
        {
            Report(key, "Nothing reads this key.", _known.Count == 0
                ? "Remove it; nothing is to be set here."
                : $"Remove it, or write one of: {string.Join(", ", _known)}.");
        }
    }

    private string? Literal(string key)
    {
        if (!Find(key, out var value))
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }
        Report(key, "This is not a text, or an empty one.", "Write a text in quotation marks.");
        return null;
    }

    private JsonNode? Resolved(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(value.EnumerateObject()
            .Select(property => KeyValuePair.Create(property.Name, Resolved($"{path}/{Escape(property.Name)}", property.Value)))),
        JsonValueKind.Array => new JsonArray(
            [.. value.EnumerateArray().Select((item, index) => Resolved($"{path}/{index}", item))]),
        JsonValueKind.String => JsonValue.Create(_reading.Resolve(path, value.GetString()!)),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(value),
    };

    private bool Require(string key, string form)
    {
        var there = Find(key, out _);
        if (!there)
        {
            Report(key, "This key is missing.", $"Write {form}.");
        }
        return there;
    }

    private bool Find(string key, out JsonElement value)
    {
        _known.Add(key);
        return _element.TryGetProperty(key, out value) || (_outer is not null && _outer.Find(key, out value));
    }

    private string PathOf(string key) =>
        _outer is null || _element.TryGetProperty(key, out _) || !_outer.Has(key) ? $"{Path}/{Escape(key)}" : _outer.PathOf(key);

    private static string Escape(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
