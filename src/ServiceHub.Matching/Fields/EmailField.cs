using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Fields;

/// <summary>E-mail addresses.</summary>
internal sealed class EmailField : FieldType
{
    private const int Exact = 0, SameName = 1, Close = 2, Similar = 3, Different = 4;
    private const double SimilarFrom = 0.88;
    private const int LongFrom = 6;

    public override IReadOnlyList<Level> Levels { get; } =
        [new("exact", 0.7, 0.00001), new("sameName", 0.05, 0.0001), new("close", 0.08, 0.00005), new("similar", 0.04, 0.004), new("different", 0.13, 0.9949)];

    public override bool CountsRarity => false;

    public override int KeyCount => 2;

    public override FieldValue? Read(string text) => text.Trim().ToLowerInvariant() is { Length: > 0 } address ? new FieldValue(address, Name(address)) : null;

    public override IEnumerable<string> Keys(FieldValue value) => [value.Key, value.Text[value.Key.Length..] is { Length: > 1 } domain ? domain : ""];

    public override int Compare(FieldValue a, FieldValue b) =>
        a.Text == b.Text ? Exact
        : a.Key == b.Key ? SameName
        : IsSlip(a, b) ? Close
        : Similarity.JaroWinkler(a.Key, b.Key) >= SimilarFrom ? Similar
        : Different;

    // Of a short name two letters are too much.
    private static bool IsSlip(FieldValue a, FieldValue b) =>
        Math.Min(a.Key.Length, b.Key.Length) is var length && Similarity.Edits(a.Text, b.Text, length >= LongFrom ? 2 : 1) <= (length >= LongFrom ? 2 : 1);

    private static string Name(string address) => address.Split('@', 2)[0];
}
