using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Conversion;

/// <summary>
/// Several codes in one text, with a separator between (<c>separator</c>, a comma where none is stated), read into the names that
/// the contract gives them: each once, in the agency's order. Blanks around a code and places without one are read over.
/// </summary>
internal sealed class CodesConverter(CodeList<string> names, string separator) : IValueConverter
{
    private const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public string Name => "codes";

    public Type Type => typeof(IReadOnlyList<string>);

    public IReadOnlyCollection<string> Codes { get; } = [.. names.Entries.Select(code => code.Value).Distinct(StringComparer.Ordinal)];

    public static CodesConverter? Read(ManifestSection section)
    {
        var separator = section.OptionalText("separator") ?? ",";
        return CodeList<string>.Read(section, CodeName.Read) is { } names ? new CodesConverter(names, separator) : null;
    }

    public object? Convert(string text)
    {
        var found = new List<string>();
        foreach (var code in text.Split(separator, Tidy))
        {
            if (names.Find(code) is not { } name)
            {
                return null;
            }
            if (!found.Contains(name))
            {
                found.Add(name);
            }
        }
        return found;
    }
}
