using System.Runtime.InteropServices;
using ServiceHub.Matching.Pairs;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Training;

/// <summary>How often each combination of degrees was met. In the order of the combinations, so that sums do not depend on who came first.</summary>
internal sealed class Patterns
{
    private const int BitsEach = 4;
    private const int MostDegrees = 1 << BitsEach;
    private readonly Comparison _comparison;
    private readonly List<(byte[] Degrees, double Count)> _counts;

    private Patterns(Comparison comparison, IEnumerable<(byte[] Degrees, double Count)> counts) => (_comparison, _counts) = (comparison, [.. counts]);

    public IReadOnlyList<(byte[] Degrees, double Count)> All => _counts;

    public static Patterns Count(PairSet pairs, IEnumerable<(int Left, int Right)> some)
    {
        var comparison = new Comparison(pairs.Schema.Fields);
        Dictionary<ulong, long> counts = [];
        var degrees = new byte[comparison.Count];
        foreach (var (left, right) in some)
        {
            comparison.Compare(pairs.Left[left], pairs.Right[right], degrees);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Pack(degrees), out _)++;
        }
        return new Patterns(comparison, counts.OrderBy(count => count.Key).Select(count => (Unpack(count.Key, degrees.Length), (double)count.Value)));
    }

    /// <summary>The same combinations, each counting for so much.</summary>
    public Patterns Weighted(Func<byte[], double> weight) => new(_comparison, _counts.Select(one => (one.Degrees, one.Count * weight(one.Degrees))));

    /// <summary>How often each degree of a field was met, <see cref="Comparison.Missing"/> first.</summary>
    /// <param name="field">The field's place.</param>
    public double[] Degrees(int field) => Degrees(field, [], Company.Unknown);

    /// <summary>The same, only where other fields compare in one way.</summary>
    public double[] Degrees(int field, int[] others, Company company)
    {
        var counts = new double[MostDegrees];
        foreach (var (degrees, count) in _counts)
        {
            if (_comparison.CompanyOf(degrees, others) == company)
            {
                counts[degrees[field]] += count;
            }
        }
        return counts;
    }

    private static ulong Pack(ReadOnlySpan<byte> degrees)
    {
        var packed = 0UL;
        foreach (var degree in degrees)
        {
            packed = (packed << BitsEach) | degree;
        }
        return packed;
    }

    private static byte[] Unpack(ulong packed, int fields)
    {
        var degrees = new byte[fields];
        for (var field = fields - 1; field >= 0; field--, packed >>= BitsEach)
        {
            degrees[field] = (byte)(packed & (MostDegrees - 1));
        }
        return degrees;
    }
}
