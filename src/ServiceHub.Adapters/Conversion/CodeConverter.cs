using System.Collections.Frozen;

namespace ServiceHub.Adapters.Conversion;

/// <summary>An agency's code list, read into the names that the contract gives its values.</summary>
internal sealed class CodeConverter(IReadOnlyDictionary<string, string> names) : IValueConverter
{
    private readonly FrozenDictionary<string, string> _names = names.ToFrozenDictionary(StringComparer.Ordinal);

    public string Name => "code";

    public Type Type => typeof(string);

    public IReadOnlyCollection<string> Codes { get; } = [.. names.Values.Distinct(StringComparer.Ordinal)];

    public object? Convert(string text) => _names.GetValueOrDefault(text) ?? _names.GetValueOrDefault(ThaiDigits.ToAscii(text));
}
