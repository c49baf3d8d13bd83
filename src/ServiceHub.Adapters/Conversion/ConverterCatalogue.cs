using System.Collections.Frozen;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Conversion;

/// <summary>The converters that manifests can name, each made from the mapping's section that names it.</summary>
public static class ConverterCatalogue
{
    private static readonly FrozenDictionary<string, Func<ManifestSection, IValueConverter?>> ByName =
        new Dictionary<string, Func<ManifestSection, IValueConverter?>>
        {
            ["text"] = _ => new TextConverter(),
            ["integer"] = _ => new IntegerConverter(),
            ["national-id"] = _ => new NationalIdConverter(),
            ["date"] = section => WholeFormat(section) is { } format ? new DateConverter(format) : null,
            ["buddhist-date"] = section => WholeFormat(section) is { } format ? new BuddhistDateConverter(format) : null,
            ["partial-date"] = section => PartialFormats(section) is { } formats ? new PartialDateConverter(formats) : null,
            ["buddhist-partial-date"] =
                section => PartialFormats(section) is { } formats ? new BuddhistPartialDateConverter(formats) : null,
            ["code"] = section => Codes(section) is { } codes ? new CodeConverter(codes) : null,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The converter of national IDs, for the key by which a protocol finds whom a row is about.</summary>
    public static IValueConverter NationalId { get; } = new NationalIdConverter();

    /// <summary>Makes the converter that a section names by <c>convert</c> (<c>text</c> when it names none) with its options.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The converter, or null after a report.</returns>
    public static IValueConverter? Read(ManifestSection section)
    {
        var name = section.Has("convert") ? section.Text("convert") : "text";
        if (name is not null && ByName.TryGetValue(name, out var create))
        {
            return create(section);
        }
        if (name is not null)
        {
            section.Report("convert", "There is no such converter.",
                $"Write one of: {string.Join(", ", ByName.Keys.Order(StringComparer.Ordinal))}.");
        }
        section.Allow(["format", "codes"]);
        return null;
    }

    private static DateFormat? WholeFormat(ManifestSection section) => section.Has("format")
        ? section.Parse<DateFormat>("format", (text, out format) => DateFormat.TryParse(text, out format) && format.IsWhole,
            "yyyy, MM and dd, each once, with any signs but letters between, such as yyyyMMdd")
        : DateFormat.Iso;

    private static IReadOnlyList<DateFormat>? PartialFormats(ManifestSection section)
    {
        if (!section.Has("format"))
        {
            return DateFormat.IsoPartial;
        }
        var format = section.Parse<DateFormat>("format", DateFormat.TryParse,
            "yyyy, MM and dd, each at most once and yyyy always, with any signs but letters between, such as yyyyMMdd");
        return format is null ? null : [format];
    }

    private static Dictionary<string, string>? Codes(ManifestSection section)
    {
        var codes = section.Section("codes");
        if (codes is null)
        {
            return null;
        }
        var names = codes.Keys.ToDictionary(code => code, code => codes.Parse<string>(code, IsName,
            "the name of an enum value of the contract, such as ACTIVE"));
        if (names.Count == 0)
        {
            section.Report("codes", "The list of codes is empty.", "Write each code of the agency with its name in the contract.");
        }
        return names.Count == 0 || names.ContainsValue(null) ? null : names.ToDictionary(code => code.Key, code => code.Value!);
    }

    private static bool IsName(string text, out string name)
    {
        name = text;
        return !char.IsAsciiDigit(text[0]) && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_');
    }
}
