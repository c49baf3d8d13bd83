using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Mapping;

/// <summary>
/// One field of the mapping: a text in up to two languages, or one value with its converter. <c>absent</c> lists the texts by
/// which the agency says that there is no value; <c>required</c> makes a record without the value malformed.
/// </summary>
internal sealed record FieldMapping(
    RecordField Field, IValueConverter Converter, IReadOnlyList<string> Absent, TextSource? Single, TextSource? Th, TextSource? En)
{
    public bool IsLocalized => Single is null;

    public static FieldMapping? Read(string name, ManifestSection section)
    {
        var required = section.Flag("required");
        var absent = section.Texts("absent");
        return section.Has("th") | section.Has("en")
            ? ReadLocalized(name, section, required, absent)
            : ReadSingle(name, section, required, absent);
    }

    public BoundField<TRow>? Bind<TRow>(TryParse<IValuePath<TRow>> parse, string form)
    {
        var single = Single?.Bind(parse, form);
        var th = Th?.Bind(parse, form);
        var en = En?.Bind(parse, form);
        var whole = (Single is null || single is not null) && (Th is null || th is not null) && (En is null || en is not null);
        return whole ? new BoundField<TRow>(this, single, th, en) : null;
    }

    private static FieldMapping? ReadLocalized(
        string name, ManifestSection section, bool required, IReadOnlyList<string> absent)
    {
        var th = section.OptionalSection("th") is { } thai ? TextSource.Read(thai) : null;
        var en = section.OptionalSection("en") is { } english ? TextSource.Read(english) : null;
        var field = new RecordField(name, typeof(LocalizedText), Required: required);
        return th is null && en is null ? null : new FieldMapping(field, new TextConverter(), absent, null, th, en);
    }

    private static FieldMapping? ReadSingle(
        string name, ManifestSection section, bool required, IReadOnlyList<string> absent)
    {
        var source = TextSource.Read(section);
        var converter = ConverterCatalogue.Read(section);
        return source is null || converter is null
            ? null
            : new FieldMapping(new RecordField(name, converter.Type, converter.Codes, required), converter, absent, source, null, null);
    }
}
