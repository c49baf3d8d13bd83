namespace ServiceHub.Adapters.Manifests;

/// <summary>What the sections of one manifest share while it is read.</summary>
internal sealed class ManifestReading(string file, Func<string, string?> settings)
{
    private const string ReferencePrefix = "config:";

    private readonly List<ManifestSection> _sections = [];

    public List<ManifestError> Errors { get; } = [];

    public void Report(string path, string problem, string remedy) => Errors.Add(new ManifestError(file, path, problem, remedy));

    public void Enter(ManifestSection section) => _sections.Add(section);

    public void ReportUnknownKeys() => _sections.ForEach(section => section.ReportUnknownKeys());

    public static bool IsReference(string text) => text.StartsWith(ReferencePrefix, StringComparison.Ordinal);

    /// <summary>The text itself, or the setting that it refers to; null when that is missing, which is reported.</summary>
    public string? Resolve(string path, string text)
    {
        if (!IsReference(text))
        {
            return text;
        }
        var key = text[ReferencePrefix.Length..];
        if (settings(key) is { Length: > 0 } value)
        {
            return value;
        }
        var variable = key.Replace(":", "__", StringComparison.Ordinal);
        Report(path, $"The setting {key} is missing.", $"Set {key} in the configuration, or {variable} in the environment.");
        return null;
    }
}
