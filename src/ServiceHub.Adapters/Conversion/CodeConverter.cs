using System.Collections.Frozen;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Conversion;

/// <summary>An agency's code list, read into the names that the contract gives its values.</summary>
internal sealed class CodeConverter(CodeList<string> names) : IValueConverter
{
    /// <summary>A name that several codes stand for cannot be written, as which of them the agency wants is not known.</summary>
    private readonly FrozenDictionary<string, string> _written = names.Entries
        .GroupBy(code => code.Value, code => code.Key)
        .Where(codes => codes.Count() == 1)
        .ToFrozenDictionary(codes => codes.Key, codes => codes.Single(), StringComparer.Ordinal);

    public string Name => "code";

    public Type Type => typeof(string);

    public IReadOnlyCollection<string> Codes { get; } = [.. names.Entries.Select(code => code.Value).Distinct(StringComparer.Ordinal)];

    public static CodeConverter? Read(ManifestSection section) =>
        CodeList<string>.Read(section, CodeName.Read) is { } names ? new CodeConverter(names) : null;

    public object? Convert(string text) => names.Find(text);

    public bool Writes => true;

    public string? Write(object value) => value is string name ? _written.GetValueOrDefault(name) : null;
}
