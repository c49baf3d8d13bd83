using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Fields;

/// <summary>Numbers and codes: of identity, of postal districts, of houses.</summary>
/// <param name="countsRarity">Whether some are common.</param>
/// <param name="levels">Exact, slip (one character), and, where <paramref name="beginning"/> is not 0, the same beginning, and different.</param>
/// <param name="beginning">How many characters at the beginning mean something by themselves, or 0.</param>
internal sealed class CodeField(bool countsRarity, int beginning, IReadOnlyList<Level> levels) : FieldType
{
    private const int ShortestWithSlips = 3;

    public override IReadOnlyList<Level> Levels => levels;

    public override bool CountsRarity => countsRarity;

    public override FieldValue? Read(string text) => Folding.Join(text) is { Length: > 0 } code ? new FieldValue(code, code) : null;

    public override int Compare(FieldValue a, FieldValue b)
    {
        var (one, other) = (a.Text, b.Text);
        return one == other ? 0
            : Math.Min(one.Length, other.Length) >= ShortestWithSlips && Similarity.IsOneEdit(one, other) ? 1
            : beginning > 0 && one.AsSpan().CommonPrefixLength(other) >= beginning ? 2
            : levels.Count - 1;
    }
}
