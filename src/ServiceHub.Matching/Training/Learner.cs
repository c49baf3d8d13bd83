using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Training;

/// <summary>
/// Learns, from pairs of which nobody says who is who, how often the fields agree with one person's records, with two people's of
/// one household, and with other people's: expectation and maximisation (A. P. Dempster, N. M. Laird, D. B. Rubin, 1977) over
/// three kinds of pairs.
/// </summary>
internal sealed class Learner
{
    private const int FirstRounds = 10;
    private const int Rounds = 30;

    // A person has seldom more than a handful of records in one register.
    private const double MostPartners = 5;

    private readonly LearnedField[] _fields;
    private readonly Patterns _candidates;
    private readonly Patterns _sample;
    private readonly double _total;
    private readonly double _mostSame;
    private readonly bool _hasHomes;

    /// <param name="fields">What is compared.</param>
    /// <param name="candidates">The pairs worth comparing.</param>
    /// <param name="sample">Pairs as chance brings them together.</param>
    /// <param name="total">How many pairs there are of which the candidates were taken.</param>
    /// <param name="records">How many records the smaller side has.</param>
    public Learner(IReadOnlyList<Field> fields, Patterns candidates, Patterns sample, double total, int records)
    {
        var comparison = new Comparison(fields);
        _fields = [.. Enumerable.Range(0, comparison.Count).Select(at => new LearnedField(comparison, at, at < fields.Count ? fields[at] : null, sample))];
        (_candidates, _sample, _total) = (candidates, sample, total);
        _mostSame = Math.Min(0.5, MostPartners * records / total);
        SameShare = Math.Min(0.5, 0.5 * records / total);
        _hasHomes = fields.Any(field => KindGroups.IsPersonal(field.Kind)) && fields.Count(field => KindGroups.SharedAtHome(field.Kind) > 0) >= 2;
        HomeShare = _hasHomes ? SameShare : 0;
    }

    public double SameShare { get; private set; }

    public double HomeShare { get; private set; }

    public IReadOnlyList<LearnedField> Fields => _fields;

    public void Learn()
    {
        ForEachTable(levels => levels.LearnOthers(SameShare));
        // People whose personal fields all differ are strangers whatever else they share, which holds before anything is learned.
        Dependence.Find(_fields, _sample.Weighted(AreStrangers), _candidates.Weighted(AreStrangers));
        for (var round = 0; round < FirstRounds + Rounds; round++)
        {
            var (same, home) = Expect();
            SameShare = Math.Clamp((same + 1) / (_total + 2), double.Epsilon, _mostSame);
            HomeShare = _hasHomes ? Math.Clamp((home + 0.1) / (_total + 2), double.Epsilon, _mostSame) : 0;
            // At first only how many there are: what is known beforehand tells them apart well enough to begin with the right pairs.
            ForEachTable(round < FirstRounds ? levels => levels.LearnOthers(SameShare) : levels => levels.Learn(SameShare));
        }
    }

    private (double Same, double Home) Expect()
    {
        var (allSame, allHome) = (0.0, 0.0);
        foreach (var (degrees, count) in _candidates.All)
        {
            var (same, home) = Likely(degrees);
            allSame += count * same;
            allHome += count * home;
            foreach (var field in _fields)
            {
                if (degrees[field.Place] is var degree and not Comparison.Missing)
                {
                    field.In(degrees).Count(degree, count * same);
                }
            }
        }
        return (allSame, allHome);
    }

    private void ForEachTable(Action<LearnedLevels> act)
    {
        foreach (var levels in _fields.SelectMany(field => field.Tables))
        {
            act(levels);
        }
    }

    private double AreStrangers(byte[] degrees)
    {
        var personal = _fields.Where(field => field.Field is { } known && KindGroups.IsPersonal(known.Kind) && degrees[field.Place] != Comparison.Missing).ToList();
        return personal.Count > 0 && personal.All(field => degrees[field.Place] == field.Levels.Count) ? 1 : 0;
    }

    private (double Same, double Home) Likely(byte[] degrees)
    {
        var (same, home) = (SameShare, HomeShare);
        foreach (var field in _fields)
        {
            if (degrees[field.Place] is var degree and not Comparison.Missing)
            {
                var levels = field.In(degrees);
                same *= levels.Same[degree - 1] / levels.Other[degree - 1];
                home *= levels.Home[degree - 1] / levels.Other[degree - 1];
            }
        }
        var sum = same + home + 1 - SameShare - HomeShare;
        return (same / sum, home / sum);
    }
}
