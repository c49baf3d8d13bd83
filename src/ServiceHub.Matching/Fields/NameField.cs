using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Fields;

/// <summary>Given and family names.</summary>
internal sealed class NameField(bool isFamily) : FieldType
{
    private const int Exact = 0, Close = 1, Short = 2, Transcribed = 3, Sounds = 4, Similar = 5, Different = 6;
    private const double CloseFrom = 0.92, SimilarFrom = 0.8, SoundsFrom = 0.6;
    private const int KeyLetters = 4, ShortestWithSlips = 3, LongName = 5, LongKey = 4;

    public override IReadOnlyList<Level> Levels { get; } = isFamily
        ? [new("exact", 0.76, 0.001), new("close", 0.08, 0.001), new("short", 0.01, 0.0005), new("transcribed", 0.02, 0.001), new("sounds", 0.03, 0.002), new("similar", 0.02, 0.02), new("different", 0.08, 0.967)]
        : [new("exact", 0.76, 0.002), new("close", 0.07, 0.001), new("short", 0.03, 0.001), new("transcribed", 0.02, 0.001), new("sounds", 0.03, 0.002), new("similar", 0.02, 0.02), new("different", 0.07, 0.958)];

    public override double MostDifferent => isFamily ? 0.25 : 0.12;

    public override int KeyCount => 2;

    public override FieldValue? Read(string text)
    {
        var name = Names.WithoutTitle(Folding.Fold(text));
        return name.Length == 0 ? null : new FieldValue(name, Sound.Of(name));
    }

    public override IEnumerable<string> Keys(FieldValue value) =>
        [value.Key, value.Text.Length <= KeyLetters ? value.Text : value.Text[..KeyLetters]];

    public override int Compare(FieldValue a, FieldValue b)
    {
        var (one, other) = (a.Text, b.Text);
        if (one == other)
        {
            return Exact;
        }
        var shorter = Math.Min(one.Length, other.Length);
        if (ThaiText.IsThai(one) != ThaiText.IsThai(other))
        {
            return a.Key == b.Key ? Transcribed : Math.Min(a.Key.Length, b.Key.Length) >= LongKey && Similarity.IsOneEdit(a.Key, b.Key) ? Similar : Different;
        }
        if (shorter >= LongName && Similarity.MostJaroWinkler(one, a.Letters, other, b.Letters) < SoundsFrom)
        {
            return Different;
        }
        return CompareLetters(a, b, shorter);
    }

    private static int CompareLetters(FieldValue a, FieldValue b, int shorter)
    {
        var (one, other) = (a.Text, b.Text);
        var likeness = Similarity.JaroWinkler(one, other);
        return likeness >= CloseFrom || (shorter >= ShortestWithSlips && Similarity.IsOneEdit(one, other)) ? Close
            : IsShortFor(one, other) || IsShortFor(other, one) ? Short
            : a.Key == b.Key && likeness >= SoundsFrom ? Sounds
            : likeness >= SimilarFrom ? Similar
            : Different;
    }

    // An initial, a short form, or one name of several.
    private static bool IsShortFor(string one, string other) =>
        other.StartsWith(one, StringComparison.Ordinal)
        || (other.Length > one.Length && other.Contains(' ', StringComparison.Ordinal) && $" {other} ".Contains($" {one} ", StringComparison.Ordinal));
}
