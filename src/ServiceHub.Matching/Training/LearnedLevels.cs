using ServiceHub.Matching.Fields;

namespace ServiceHub.Matching.Training;

/// <summary>How often each degree of a field is met, while it is learned.</summary>
internal sealed class LearnedLevels
{
    // Pairs that stand behind what is known beforehand; so a few dozen records yield a model, and a few thousand their own.
    private const double KnownSame = 20;
    private const double KnownOther = 200;

    // Nothing is without faults, and no few thousand records show them all.
    private const double LeastDifferent = 0.003;
    private const double LeastOther = 0.0001;

    private readonly IReadOnlyList<Level> _known;
    private readonly double[] _chance;
    private readonly double[] _hitsSame;
    private readonly double _sharedAtHome;
    private readonly double _mostDifferent;

    /// <param name="known">What is known beforehand.</param>
    /// <param name="chance">How often each degree was met by chance, that of missing values first.</param>
    /// <param name="sharedAtHome">How often two people of one household share the value as one person's records would.</param>
    /// <param name="mostDifferent">How often one person's values may differ at most.</param>
    public LearnedLevels(IReadOnlyList<Level> known, double[] chance, double sharedAtHome, double mostDifferent)
    {
        (_known, _sharedAtHome, _mostDifferent) = (known, sharedAtHome, mostDifferent);
        _chance = chance[1..(known.Count + 1)];
        _hitsSame = new double[known.Count];
        Same = [.. known.Select(level => level.Same)];
        Other = Home = [.. known.Select(level => level.Other)];
    }

    public double[] Same { get; private set; }

    public double[] Other { get; private set; }

    /// <summary>Not learned: free to choose, it would find neighbours, or namesakes.</summary>
    public double[] Home { get; private set; }

    public void Count(int degree, double same) => _hitsSame[degree - 1] += same;

    /// <summary>Takes out of what chance brought together the pairs that are of one person.</summary>
    public void LearnOthers(double sameShare)
    {
        Array.Clear(_hitsSame);
        var all = _chance.Sum();
        var rest = _chance.Select((hits, level) => Math.Max(0, hits - (all * sameShare * Same[level])) + (KnownOther * _known[level].Other)).ToArray();
        var sum = rest.Sum();
        // Where one field says nearly all, learning cannot tell its coincidences from matches: what is known of people can.
        Other = [.. rest.Select((hits, level) => Math.Max(hits / sum, _known[level].Other / (level == 0 ? 2 : 10)))];
        Home = [.. Same.Select((same, level) => (_sharedAtHome * same) + ((1 - _sharedAtHome) * Other[level]))];
    }

    /// <summary>After a round: what was counted, held to what is known of people.</summary>
    public void Learn(double sameShare)
    {
        Same = Held(Shares(_hitsSame));
        LearnOthers(sameShare);
    }

    private double[] Shares(double[] hits)
    {
        var sum = hits.Sum() + KnownSame;
        return [.. hits.Select((hit, level) => (hit + (KnownSame * _known[level].Same)) / sum)];
    }

    private double[] Held(double[] shares)
    {
        var different = Math.Clamp(shares[^1], LeastDifferent, _mostDifferent);
        var scale = (1 - different) / (1 - shares[^1]);
        return [.. shares.SkipLast(1).Select(share => Math.Max(LeastOther, share * scale)), different];
    }
}
