using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Training;

/// <summary>One field while it is learned.</summary>
internal sealed class LearnedField
{
    private const double MostSwapped = 0.25;
    private static readonly IReadOnlyList<Level> NameOrder = [new("straight", 0.97, 0.6), new("swapped", 0.03, 0.4)];

    private readonly Comparison _comparison;
    private readonly double _mostDifferent;
    private readonly double _sharedAtHome;

    /// <param name="comparison">How records are compared.</param>
    /// <param name="place">Where its degree stands.</param>
    /// <param name="field">Null for the order of names.</param>
    /// <param name="sample">Pairs as chance brings them together.</param>
    public LearnedField(Comparison comparison, int place, Field? field, Patterns sample)
    {
        (_comparison, Place, Field) = (comparison, place, field);
        Levels = field is null ? NameOrder : FieldTypes.Of(field.Kind).Levels;
        _mostDifferent = field is null ? MostSwapped : FieldTypes.Of(field.Kind).MostDifferent;
        _sharedAtHome = field is null ? 0 : KindGroups.SharedAtHome(field.Kind);
        Tables = [new LearnedLevels(Levels, sample.Degrees(place), _sharedAtHome, _mostDifferent)];
    }

    /// <summary>Where the field's degree stands.</summary>
    public int Place { get; }

    /// <summary>Null for the order of names.</summary>
    public Field? Field { get; }

    public IReadOnlyList<Level> Levels { get; }

    /// <summary>The fields that this one goes with.</summary>
    public int[] Follows { get; private set; } = [];

    /// <summary>In the order of <see cref="Company"/>; the first alone where the field goes with none.</summary>
    public IReadOnlyList<LearnedLevels> Tables { get; private set; }

    /// <summary>Has the field go with others.</summary>
    /// <param name="fields">Their places.</param>
    /// <param name="agreeing">How often strangers agree to each degree where one of them agrees.</param>
    /// <param name="near">How often they do where one of them agrees in part.</param>
    /// <param name="differing">How often they do where all differ.</param>
    public void Follow(int[] fields, double[] agreeing, double[] near, double[] differing)
    {
        Follows = fields;
        Tables = [Tables[0], new(Levels, agreeing, _sharedAtHome, _mostDifferent), new(Levels, near, _sharedAtHome, 1), new(Levels, differing, _sharedAtHome, 1)];
    }

    public LearnedLevels In(ReadOnlySpan<byte> degrees) => Tables[(int)_comparison.CompanyOf(degrees, Follows)];
}
