using ServiceHub.Matching.Models;
using ServiceHub.Matching.Pairs;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Training;

/// <summary>Makes a model from records of which nobody says who is who.</summary>
public static class Trainer
{
    private const int EnoughPairs = 3_000_000;
    private const int SampledPairs = 500_000;
    private const string NameOrder = "nameOrder";

    /// <summary>Learns from the pairs. The order of the records is all one: the same records yield the same model.</summary>
    public static MatchModel Train(PairSet pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var some = pairs.Some(EnoughPairs);
        var fields = pairs.Schema.Fields;
        var candidates = Patterns.Count(pairs, some.Pairs);
        var sample = pairs.AreFew ? candidates : Patterns.Count(pairs, pairs.ByChance(SampledPairs));
        var learner = new Learner(fields, candidates, sample, some.Total, Math.Min(some.Records, pairs.Right.Count));
        learner.Learn();
        IReadOnlyList<IReadOnlyList<Record>> sets = pairs.IsOneSet ? [pairs.Left] : [pairs.Left, pairs.Right];
        var models = learner.Fields.Select(field => Model(field, learner.Fields, field.Field is { } known ? Shares.Of(sets, field.Place, known.Kind) : (1, new Dictionary<ulong, double>())));
        return new MatchModel(new MatchParameters(pairs.Schema.Source, learner.SameShare, learner.HomeShare, [.. models]));
    }

    private static FieldModel Model(LearnedField field, IReadOnlyList<LearnedField> all, (double Rare, IReadOnlyDictionary<ulong, double> Common) shares) => new(
        field.Field?.Name ?? NameOrder,
        field.Field?.Kind,
        [.. field.Follows.Select(place => all[place].Field!.Name)],
        Table(field, Company.Unknown),
        Table(field, Company.Agreeing),
        Table(field, Company.Near),
        Table(field, Company.Differing),
        shares.Rare,
        shares.Common);

    private static List<LevelModel> Table(LearnedField field, Company company) => (int)company >= field.Tables.Count
        ? []
        : [.. field.Levels.Select((level, at) => new LevelModel(level.Name, field.Tables[(int)company].Same[at], field.Tables[(int)company].Other[at], field.Tables[(int)company].Home[at]))];
}
