using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Models;

/// <summary>
/// Scores pairs of records after I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage (1969): each field's agreement weighs
/// the logarithm of how much oftener it happens with one person's records than with two people's. A score depends on the model and
/// the two records only.
/// </summary>
public sealed class MatchModel
{
    private readonly RecordSchema _schema;
    private readonly Comparison _comparison;
    private readonly FieldWeights[] _weights;
    private readonly double _prior;
    private readonly double _home;

    /// <param name="parameters">What was learned.</param>
    /// <exception cref="ArgumentException">The parameters do not fit together.</exception>
    public MatchModel(MatchParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameters = parameters;
        Version = parameters.ComputeVersion();
        _schema = new RecordSchema(parameters.Source);
        _comparison = new Comparison(_schema.Fields);
        if (parameters.Fields.Count != _comparison.Count)
        {
            throw new ArgumentException($"The model has {parameters.Fields.Count} fields, its schema {_comparison.Count}.", nameof(parameters));
        }
        _weights = [.. parameters.Fields.Select(field => new FieldWeights(_comparison, field, parameters.Fields))];
        _prior = Math.Log2(parameters.SameShare / (1 - parameters.SameShare));
        _home = parameters.HomeShare / (1 - parameters.SameShare);
    }

    /// <summary>What was learned.</summary>
    public MatchParameters Parameters { get; }

    /// <summary>The same for the same parameters: 16 hexadecimal digits.</summary>
    public string Version { get; }

    /// <summary>By which records that are to be scored are read.</summary>
    public RecordSchema Schema => _schema;

    /// <summary>Scores two records; which stands first is all one.</summary>
    public MatchScore Score(Record a, Record b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        Span<byte> degrees = stackalloc byte[_comparison.Count];
        Span<double> bits = stackalloc double[_comparison.Count];
        _comparison.Compare(a, b, degrees);
        var (weight, household) = Weigh(a, b, degrees, bits);
        List<FieldScore> fields = [];
        for (var field = 0; field < degrees.Length; field++)
        {
            if (degrees[field] != Comparison.Missing)
            {
                fields.Add(new FieldScore(Parameters.Fields[field].Name, Parameters.Fields[field].Levels[degrees[field] - 1].Name, bits[field]));
            }
        }
        return new MatchScore(ProbabilityOf(weight), weight, _prior, household, fields);
    }

    /// <summary>The probability alone, without its reasons: for many pairs.</summary>
    public double Probability(Record a, Record b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        Span<byte> degrees = stackalloc byte[_comparison.Count];
        Span<double> bits = stackalloc double[_comparison.Count];
        _comparison.Compare(a, b, degrees);
        return ProbabilityOf(Weigh(a, b, degrees, bits).Weight);
    }

    private static double ProbabilityOf(double weight) => 1 / (1 + Math.Pow(2, -weight));

    private (double Weight, double Household) Weigh(Record a, Record b, ReadOnlySpan<byte> degrees, Span<double> bits)
    {
        var weight = _prior;
        var home = 0.0;
        for (var field = 0; field < degrees.Length; field++)
        {
            if (degrees[field] == Comparison.Missing)
            {
                continue;
            }
            var rarity = degrees[field] == Comparison.Exact ? Rarity(field, a, b) : 0;
            bits[field] = _weights[field].Same(degrees) + rarity;
            weight += bits[field];
            home += _weights[field].Home(degrees) + (_weights[field].IsOfHome ? rarity : 0);
        }
        var household = _home > 0 ? -Math.Log2(1 + (_home * Math.Pow(2, home))) : 0;
        return (weight + household, household);
    }

    // Names that changed places agree, but not field by field; there is then no value to look up.
    private double Rarity(int field, Record a, Record b) =>
        field != _comparison.NameOrder && a.Values[field] is { } value && b.Values[field] is { } other && value.Text == other.Text
            ? _weights[field].Rarity(value)
            : 0;
}
