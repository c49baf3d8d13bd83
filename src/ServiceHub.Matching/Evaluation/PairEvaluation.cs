namespace ServiceHub.Matching.Evaluation;

/// <summary>Judges scored pairs by the truth.</summary>
public sealed class PairEvaluation
{
    private readonly double[] _right;
    private readonly double[] _wrong;
    private readonly long _all;

    /// <param name="scored">Pairs, each with its probability and whether it is of one person.</param>
    /// <param name="all">How many pairs of one person there are, scored or not.</param>
    public PairEvaluation(IEnumerable<(double Probability, bool IsTrue)> scored, long all)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var parts = scored.ToLookup(pair => pair.IsTrue, pair => pair.Probability);
        (_right, _wrong, _all) = ([.. parts[true].Order()], [.. parts[false].Order()], all);
    }

    /// <summary>How many pairs of one person were compared at all.</summary>
    public long Found => _right.Length;

    /// <summary>Judges one threshold.</summary>
    public Judgement At(double threshold)
    {
        var right = AtLeast(_right, threshold);
        return new(threshold, right, AtLeast(_wrong, threshold), _all - right);
    }

    /// <summary>The threshold with the best F1; the highest of several.</summary>
    public Judgement Best() => _right.Distinct().Select(At).OrderByDescending(one => one.F1).ThenByDescending(one => one.Threshold).FirstOrDefault() ?? At(1);

    private static long AtLeast(double[] ascending, double threshold)
    {
        var (from, to) = (0, ascending.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ascending[middle] < threshold ? (middle + 1, to) : (from, middle);
        }
        return ascending.Length - from;
    }
}
