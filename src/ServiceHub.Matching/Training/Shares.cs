using System.Runtime.InteropServices;
using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Training;

/// <summary>How common the values of a field are.</summary>
internal static class Shares
{
    // A rare value's count says more of one person's many records than of the value.
    private const int LeastOfNames = 2;
    private const int LeastOfOthers = 25;

    /// <summary>The share of a value that is met once, and of each value that is met often enough.</summary>
    public static (double Rare, IReadOnlyDictionary<ulong, double> Common) Of(IReadOnlyList<IReadOnlyList<Record>> sets, int field, FieldKind kind)
    {
        var least = FieldTypes.CountsRarity(kind) ? LeastOfNames : LeastOfOthers;
        Dictionary<ulong, int> counts = [];
        var known = 0.0;
        foreach (var value in sets.SelectMany(set => set).Select(record => record.Values[field]).OfType<FieldValue>())
        {
            known++;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, value.Fingerprint, out _)++;
        }
        return known == 0
            ? (1, new Dictionary<ulong, double>())
            : (1 / known, counts.Where(count => count.Value >= least).OrderBy(count => count.Key).ToDictionary(count => count.Key, count => count.Value / known));
    }
}
