using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Conversion;

/// <summary>
/// Yes or no, by the texts that the agency writes for each (<c>true</c> and <c>false</c>, lists of texts); where the manifest
/// states neither, the words of JSON.
/// </summary>
internal sealed class BooleanConverter : IValueConverter
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly CodeList<object> _texts;

    private BooleanConverter(IReadOnlyList<string> yes, IReadOnlyList<string> no) => _texts = new CodeList<object>(
        yes.Select(text => (text, True)).Concat(no.Select(text => (text, False))).ToDictionary(entry => entry.text, entry => entry.Item2));

    public string Name => "boolean";

    public Type Type => typeof(bool);

    public static BooleanConverter? Read(ManifestSection section)
    {
        if (!section.Has("true") & !section.Has("false"))
        {
            return new BooleanConverter(["true"], ["false"]);
        }
        var (yes, no) = (section.Texts("true"), section.Texts("false"));
        if (yes.Count == 0 || no.Count == 0)
        {
            section.Report(yes.Count == 0 ? "true" : "false", "No text is listed.",
                "Write all texts that the agency sends, such as [\"Y\", \"1\"] for true and [\"N\", \"0\"] for false.");
            return null;
        }
        if (yes.Concat(no).Distinct(StringComparer.Ordinal).Count() < yes.Count + no.Count)
        {
            section.Report("false", "A text is listed twice.", "List each text once, for true or for false.");
            return null;
        }
        return new BooleanConverter(yes, no);
    }

    public object? Convert(string text) => _texts.Find(text);
}
