using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Mapping;

/// <summary>A text for people in up to two languages, each with its own source and, where it is needed, converter of texts.</summary>
internal sealed class LocalizedMapping(ConvertedMapping? th, ConvertedMapping? en) : ValueMapping
{
    public override string Converter => th?.Converter ?? en!.Converter;

    public override Type Type => typeof(LocalizedText);

    public override IEnumerable<MappedText> MappedTexts => [.. th?.MappedTexts ?? [], .. en?.MappedTexts ?? []];

    /// <summary>Reads <c>th</c> and <c>en</c>; what the section calls absent holds for both.</summary>
    public static new LocalizedMapping? Read(ManifestSection section)
    {
        var absent = section.Texts("absent");
        var th = ReadLanguage(section.OptionalSection("th"), absent);
        var en = ReadLanguage(section.OptionalSection("en"), absent);
        return th is null && en is null ? null : new LocalizedMapping(th, en);
    }

    /// <summary>Reads a text that may be stated without a language; it is then in Thai, the language of the registers.</summary>
    public static LocalizedMapping? ReadText(ManifestSection section) =>
        section.Has("th") | section.Has("en") ? Read(section)
        : ReadLanguage(section, []) is { } thai ? new LocalizedMapping(thai, null) : null;

    public override BoundLocalized<TRow>? Bind<TRow>(TryParse<IValuePath<TRow>> parse, string form)
    {
        var (thai, english) = (th?.Bind(parse, form), en?.Bind(parse, form));
        return (th is null) == (thai is null) && (en is null) == (english is null) ? new BoundLocalized<TRow>(thai, english) : null;
    }

    private static ConvertedMapping? ReadLanguage(ManifestSection? section, IReadOnlyList<string> absent)
    {
        if (section is null)
        {
            return null;
        }
        var converter = ConverterCatalogue.Read(section);
        if (converter is not null && (converter.Type != typeof(string) || converter.Codes is not null))
        {
            section.Report("convert", "This does not yield a text.", "Remove it, or write thai-name with a part.");
        }
        return ConvertedMapping.Read(section, converter, absent);
    }
}
