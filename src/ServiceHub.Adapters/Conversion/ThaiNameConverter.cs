using ServiceHub.Adapters.Conversion.Names;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>A whole name in one text, split into its parts; with <c>part</c> that part alone, as a text.</summary>
internal sealed class ThaiNameConverter(Func<PersonNameParts, string?>? part) : IValueConverter
{
    public string Name => "thai-name";

    public Type Type { get; } = part is null ? typeof(PersonNameParts) : typeof(string);

    public static ThaiNameConverter? Read(ManifestSection section)
    {
        var part = section.Has("part")
            ? section.Parse<Func<PersonNameParts, string?>?>("part", TryPart, "title, given, middle or family")
            : null;
        return section.Has("part") && part is null ? null : new ThaiNameConverter(part);
    }

    public object? Convert(string text) =>
        PersonNameReader.Read(text) is not { } name ? null
            : part is null ? name
            : part(name) ?? IValueConverter.Nothing;

    private static bool TryPart(string text, out Func<PersonNameParts, string?>? part)
    {
        part = text switch
        {
            "title" => name => name.Title,
            "given" => name => name.Given,
            "middle" => name => name.Middle,
            "family" => name => name.Family,
            _ => null,
        };
        return part is not null;
    }
}
