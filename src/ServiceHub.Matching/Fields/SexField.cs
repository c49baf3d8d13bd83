using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Fields;

/// <summary>Sex or gender, by the first letter of the English word or the Thai word.</summary>
internal sealed class SexField : FieldType
{
    public override IReadOnlyList<Level> Levels { get; } = [new("exact", 0.97, 0.5), new("different", 0.03, 0.5)];

    public override FieldValue? Read(string text) => Folding.Join(text) switch
    {
        "" or "u" or "unknown" or "0" or "9" => null,
        "m" or "male" or "man" or "ชาย" or "ช" or "1" => new FieldValue("male", "male"),
        "f" or "female" or "woman" or "หญิง" or "ญ" or "2" => new FieldValue("female", "female"),
        var other => new FieldValue(other, other),
    };

    public override int Compare(FieldValue a, FieldValue b) => a.Text == b.Text ? 0 : 1;
}
