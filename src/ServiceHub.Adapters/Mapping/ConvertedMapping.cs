using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Mapping;

/// <summary>
/// A text and its converter. <c>absent</c> lists the texts by which the agency says that there is no value.
/// </summary>
internal sealed class ConvertedMapping(TextSource source, IValueConverter converter, IReadOnlyList<string> absent) : ValueMapping
{
    public override string Converter => converter.Name;

    public override Type Type => converter.Type;

    public override IReadOnlyCollection<string>? Codes => converter.Codes;

    public override IEnumerable<MappedText> MappedTexts =>
        source.Parts is [{ IsExpression: true, Text: var expression }] ? [new(expression, converter, absent)] : [];

    /// <summary>Reads the section with the converter that it names.</summary>
    public static new ConvertedMapping? Read(ManifestSection section) => Read(section, ConverterCatalogue.Read(section), []);

    /// <summary>Reads the section for a given converter; null after a report, be it of this or of the converter.</summary>
    public static ConvertedMapping? Read(ManifestSection section, IValueConverter? converter, IReadOnlyList<string> absent)
    {
        var source = TextSource.Read(section);
        absent = [.. absent, .. section.Texts("absent")];
        return source is null || converter is null ? null : new ConvertedMapping(source, converter, absent);
    }

    public override BoundValue<TRow>? Bind<TRow>(TryParse<IValuePath<TRow>> parse, string form) =>
        source.Bind(parse, form) is { } text ? new BoundConverted<TRow>(text, converter, absent) : null;
}
