using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>An agency's code list with its words: each code has the contract's name and a text in at least one language.</summary>
internal sealed class CodingConverter(CodeList<Coding> codings) : IValueConverter
{
    public string Name => "coding";

    public Type Type => typeof(Coding);

    public static CodingConverter? Read(ManifestSection section) =>
        CodeList<Coding>.Read(section, ReadCoding) is { } codings ? new CodingConverter(codings) : null;

    public object? Convert(string text) => codings.Find(text);

    private static Coding? ReadCoding(ManifestSection codes, string code)
    {
        if (codes.Section(code) is not { } section)
        {
            return null;
        }
        var name = CodeName.Read(section, "code");
        var display = new LocalizedText(section.OptionalText("th"), section.OptionalText("en"));
        if (!section.Has("th") && !section.Has("en"))
        {
            section.Report("", "The code has no words.", "Write th, en or both.");
            return null;
        }
        return name is null ? null : new Coding(name, display);
    }
}
