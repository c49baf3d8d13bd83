using ServiceHub.Matching.Fields;

namespace ServiceHub.Matching.Models;

/// <summary>What was learned of one field.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Kind">What it holds; null for the order of names.</param>
/// <param name="Follows">The fields that this one goes with, as a province with a district; mostly none.</param>
/// <param name="Levels">How often each degree of agreement is met.</param>
/// <param name="Agreeing">The same where one of <paramref name="Follows"/> agrees exactly; empty where there are none.</param>
/// <param name="Near">The same where one of <paramref name="Follows"/> agrees in part; empty where there are none.</param>
/// <param name="Differing">The same where those of <paramref name="Follows"/> that are known differ; empty where there are none.</param>
/// <param name="RareShare">The share of the records that have a value which is not in <paramref name="Shares"/>.</param>
/// <param name="Shares">The share of the records that have a common value, by the value's fingerprint: the values themselves are not in a model.</param>
public sealed record FieldModel(
    string Name,
    FieldKind? Kind,
    IReadOnlyList<string> Follows,
    IReadOnlyList<LevelModel> Levels,
    IReadOnlyList<LevelModel> Agreeing,
    IReadOnlyList<LevelModel> Near,
    IReadOnlyList<LevelModel> Differing,
    double RareShare,
    IReadOnlyDictionary<ulong, double> Shares)
{
    /// <summary>How many bits more or less than the average an agreement on a value says.</summary>
    internal double Rarity(FieldValue value) =>
        Shares.TryGetValue(value.Fingerprint, out var share)
            ? FieldTypes.CountsRarity(Kind) ? Math.Log2(Levels[0].Other / share) : Math.Min(0, Math.Log2(Levels[0].Other / share))
            : FieldTypes.CountsRarity(Kind) ? Math.Log2(Levels[0].Other / RareShare) : 0;
}
