using System.Collections.Frozen;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Conversion;

/// <summary>The converters that manifests can name, each made from the mapping's section that names it.</summary>
public static class ConverterCatalogue
{
    private static readonly FrozenDictionary<string, Func<ManifestSection, IValueConverter?>> ByName =
        new Dictionary<string, Func<ManifestSection, IValueConverter?>>
        {
            ["text"] = _ => new TextConverter(),
            ["digits"] = _ => new DigitsConverter(),
            ["integer"] = _ => new IntegerConverter(),
            ["boolean"] = BooleanConverter.Read,
            ["money"] = MoneyConverter.Read,
            ["national-id"] = _ => new NationalIdConverter(),
            ["national-id-category"] = _ => new NationalIdCategoryConverter(),
            ["thai-name"] = ThaiNameConverter.Read,
            ["phone"] = PhoneConverter.Read,
            ["date"] = section => DateConverter.Read(section, Era.Common),
            ["buddhist-date"] = section => DateConverter.Read(section, Era.Buddhist),
            ["partial-date"] = section => PartialDateConverter.Read(section, Era.Common),
            ["buddhist-partial-date"] = section => PartialDateConverter.Read(section, Era.Buddhist),
            ["date-time"] = DateTimeConverter.Read,
            ["code"] = CodeConverter.Read,
            ["codes"] = CodesConverter.Read,
            ["coding"] = CodingConverter.Read,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The converter of national IDs, for the key by which a protocol finds whom a row is about.</summary>
    public static IValueConverter NationalId { get; } = new NationalIdConverter();

    /// <summary>The converters' names.</summary>
    internal static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

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
                $"Write one of: {string.Join(", ", Names.Append(AddressMapping.Name).Order(StringComparer.Ordinal))}.");
        }
        // Which options would be right cannot be said without the converter.
        section.Allow(section.Keys);
        return null;
    }
}
