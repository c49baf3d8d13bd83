using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Mapping;

/// <summary>
/// An address of several parts, each with a source of its own and none of them needed: <c>line</c>, <c>subdistrict</c>,
/// <c>district</c> and <c>province</c> as texts, <c>code</c> and <c>postalCode</c> by their digits.
/// </summary>
internal sealed class AddressMapping : ValueMapping
{
    /// <summary>The name by which manifests call it.</summary>
    public const string Name = "address";

    private static readonly string[] Texts = ["line", "subdistrict", "district", "province"];

    private readonly LocalizedMapping?[] _texts;
    private readonly ConvertedMapping? _code;
    private readonly ConvertedMapping? _postalCode;

    private AddressMapping(LocalizedMapping?[] texts, ConvertedMapping? code, ConvertedMapping? postalCode) =>
        (_texts, _code, _postalCode) = (texts, code, postalCode);

    public override string Converter => Name;

    public override Type Type => typeof(PostalAddress);

    public override IEnumerable<MappedText> MappedTexts =>
        [.. _texts.OfType<ValueMapping>().Concat(((ValueMapping?[])[_code, _postalCode]).OfType<ValueMapping>()).SelectMany(part => part.MappedTexts)];

    public static new AddressMapping? Read(ManifestSection section)
    {
        LocalizedMapping?[] texts =
            [.. Texts.Select(name => section.OptionalSection(name) is { } part ? LocalizedMapping.ReadText(part) : null)];
        var code = ReadDigits(section, "code", new AreaCodeConverter());
        var postalCode = ReadDigits(section, "postalCode", new PostalCodeConverter());
        if (!Texts.Append("code").Append("postalCode").Any(section.Has))
        {
            section.Report("", "The address has no part.", "Write at least one of line, subdistrict, district, province, code, postalCode.");
            return null;
        }
        return new AddressMapping(texts, code, postalCode);
    }

    public override BoundValue<TRow>? Bind<TRow>(TryParse<IValuePath<TRow>> parse, string form)
    {
        var texts = Array.ConvertAll(_texts, text => text?.Bind(parse, form));
        var (code, postalCode) = (_code?.Bind(parse, form), _postalCode?.Bind(parse, form));
        var whole = !_texts.Where((text, i) => text is not null && texts[i] is null).Any()
            && (_code is null) == (code is null) && (_postalCode is null) == (postalCode is null);
        return whole ? new BoundAddress<TRow>(texts[0], texts[1], texts[2], texts[3], code, postalCode) : null;
    }

    private static ConvertedMapping? ReadDigits(ManifestSection section, string name, IValueConverter converter) =>
        section.OptionalSection(name) is { } part ? ConvertedMapping.Read(part, converter, []) : null;
}
