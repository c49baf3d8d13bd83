using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Fields;

/// <summary>Telephone numbers, compared by their national significant digits (ITU-T E.164).</summary>
internal sealed class PhoneField : FieldType
{
    private const string Thailand = "66";
    private const int Significant = 9;
    private const int Shortest = 6;

    public override IReadOnlyList<Level> Levels { get; } = [new("exact", 0.75, 0.00001), new("slip", 0.05, 0.0001), new("different", 0.2, 0.9998)];

    public override bool CountsRarity => false;

    /// <summary>Without country code or trunk prefix, the last nine digits: as many as a Thai mobile number has.</summary>
    public override FieldValue? Read(string text)
    {
        var digits = Folding.Digits(text.Split("ext", 2)[0]).TrimStart('0');
        if (digits.StartsWith(Thailand, StringComparison.Ordinal) && digits.Length > Significant)
        {
            digits = digits[Thailand.Length..].TrimStart('0');
        }
        var number = digits.Length > Significant ? digits[^Significant..] : digits;
        return number.Length < Shortest ? null : new FieldValue(number, number);
    }

    public override int Compare(FieldValue a, FieldValue b) =>
        a.Text == b.Text ? 0 : Similarity.IsOneEdit(a.Text, b.Text) ? 1 : 2;
}
