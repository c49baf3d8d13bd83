namespace ServiceHub.Adapters.Manifests;

/// <summary>What the sections of one manifest share while it is read.</summary>
internal sealed class ManifestReading(string file, Func<string, string?> settings)
{
    private const string ReferencePrefix = "config:";

    private readonly Dictionary<string, (ManifestSection Section, SortedSet<string> Known)> _sections = new(StringComparer.Ordinal);

    public List<ManifestError> Errors { get; } = [];

    /// <summary>The settings that were looked up.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds an error once, however many operations share the section that it stands in.</summary>
    public void Report(string path, string problem, string remedy)
    {
        var error = new ManifestError(file, path, problem, remedy);
        if (!Errors.Contains(error))
        {
            Errors.Add(error);
        }
    }

    /// <summary>The keys that are known in a section; shared by all who read the same one.</summary>
    public SortedSet<string> Enter(ManifestSection section)
    {
        _sections.TryAdd(section.Path, (section, new(StringComparer.Ordinal)));
        return _sections[section.Path].Known;
    }

    public void ReportUnknownKeys()
    {
        foreach (var (section, _) in _sections.Values)
        {
            section.ReportUnknownKeys();
        }
    }

    public static bool IsReference(string text) => text.StartsWith(ReferencePrefix, StringComparison.Ordinal);

    /// <summary>The text itself, or the setting that it refers to; null when that is missing, which is reported.</summary>
    public string? Resolve(string path, string text)
    {
        if (!IsReference(text))
        {
            return text;
        }
        var key = text[ReferencePrefix.Length..];
        if ((Settings[key] = settings(key)) is { Length: > 0 } value)
        {
            return value;
        }
        var variable = key.Replace(":", "__", StringComparison.Ordinal);
        Report(path, $"The setting {key} is missing.", $"Set {key} in the configuration, or {variable} in the environment.");
        return null;
    }
}
