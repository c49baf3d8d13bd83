using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Fields;

/// <summary>Places, lines of addresses, and anything else that is written in words.</summary>
internal sealed class TextField(IReadOnlyList<Level> levels) : FieldType
{
    private const int Exact = 0, Close = 1, Similar = 2, Different = 3;
    private const double CloseFrom = 0.92, SimilarFrom = 0.82;
    private const int ShortestWithSlips = 4, LongText = 5;

    public override IReadOnlyList<Level> Levels => levels;

    public override FieldValue? Read(string text)
    {
        var words = Folding.Fold(text);
        return words.Length == 0 ? null : new FieldValue(words, Sound.Of(words)) { Words = words.Split(' ') };
    }

    public override int Compare(FieldValue a, FieldValue b)
    {
        var (one, other) = (a.Text, b.Text);
        if (one == other)
        {
            return Exact;
        }
        if (ThaiText.IsThai(one) != ThaiText.IsThai(other))
        {
            return a.Key == b.Key ? Exact : Different;
        }
        if (ShareWords(a.Words, b.Words))
        {
            return Similarity.JaroWinkler(one, other) >= CloseFrom ? Close : Similar;
        }
        var shorter = Math.Min(one.Length, other.Length);
        if (shorter >= LongText && Similarity.MostJaroWinkler(one, a.Letters, other, b.Letters) < SimilarFrom)
        {
            return Different;
        }
        var likeness = Similarity.JaroWinkler(one, other);
        return likeness >= CloseFrom || (shorter >= ShortestWithSlips && Similarity.IsOneEdit(one, other)) ? Close
            : likeness >= SimilarFrom ? Similar
            : Different;
    }

    // All of one are in the other, or more than half of the longer.
    private static bool ShareWords(string[] words, string[] others)
    {
        if (words.Length == 1 && others.Length == 1)
        {
            return false;
        }
        var shared = 0;
        foreach (var word in words)
        {
            shared += Array.IndexOf(others, word) >= 0 ? 1 : 0;
        }
        return shared > 0 && (shared == Math.Min(words.Length, others.Length) || shared * 2 > Math.Max(words.Length, others.Length));
    }
}
