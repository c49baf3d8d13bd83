using ServiceHub.Matching.Fields;

namespace ServiceHub.Matching.Records;

/// <summary>Compares two records field by field.</summary>
internal sealed class Comparison
{
    /// <summary>One value is missing, so that the field says nothing.</summary>
    public const byte Missing = 0;

    /// <summary>The first of every type's levels: the values are the same.</summary>
    public const byte Exact = 1;

    /// <summary>What <see cref="NameOrder"/> says.</summary>
    public const byte Straight = 1, Swapped = 2;

    private readonly FieldType[] _types;
    private readonly int _given;
    private readonly int _family;

    public Comparison(IReadOnlyList<Field> fields)
    {
        _types = [.. fields.Select(field => FieldTypes.Of(field.Kind))];
        (_given, _family) = (Only(fields, FieldKind.GivenName), Only(fields, FieldKind.FamilyName));
        NameOrder = _given >= 0 && _family >= 0 ? fields.Count : -1;
        Count = fields.Count + (NameOrder < 0 ? 0 : 1);
    }

    /// <summary>How many degrees a comparison yields: one a field, and one for the order of names where there is one given and one family name.</summary>
    public int Count { get; }

    /// <summary>The place of the degree that says whether given and family name changed places, or -1.</summary>
    public int NameOrder { get; }

    public FieldType TypeOf(int field) => _types[field];

    /// <summary>Writes a degree for each field: <see cref="Missing"/>, or 1 and more for the levels of its type. Which record stands first is all one.</summary>
    public void Compare(Record a, Record b, Span<byte> degrees)
    {
        for (var field = 0; field < _types.Length; field++)
        {
            degrees[field] = Degree(_types[field], a.Values[field], b.Values[field]);
        }
        if (NameOrder >= 0)
        {
            CompareNames(a, b, degrees);
        }
    }

    /// <summary>How the fields that a field goes with compare.</summary>
    public Company CompanyOf(ReadOnlySpan<byte> degrees, ReadOnlySpan<int> fields)
    {
        var company = Company.Unknown;
        foreach (var field in fields)
        {
            var own = degrees[field] == Missing ? Company.Unknown
                : degrees[field] == Exact ? Company.Agreeing
                : degrees[field] < _types[field].Levels.Count ? Company.Near
                : Company.Differing;
            company = company == Company.Unknown || (own != Company.Unknown && own < company) ? own : company;
        }
        return company;
    }

    private void CompareNames(Record a, Record b, Span<byte> degrees)
    {
        var type = _types[_given];
        var straight = Likeness(degrees[_given]) + Likeness(degrees[_family]);
        if (Agrees(degrees[_given]) || Agrees(degrees[_family]))
        {
            degrees[NameOrder] = Straight;
            return;
        }
        var one = Degree(type, a.Values[_given], b.Values[_family]);
        var other = Degree(type, a.Values[_family], b.Values[_given]);
        var crossed = Likeness(one) + Likeness(other);
        if (crossed > straight)
        {
            // The closer degree is called the given name's, so that which record stands first is all one.
            (degrees[_given], degrees[_family]) = Likeness(one) >= Likeness(other) ? (one, other) : (other, one);
        }
        degrees[NameOrder] = crossed > straight ? Swapped : straight > 0 ? Straight : Missing;
    }

    private static bool Agrees(byte degree) => degree is Exact or Exact + 1;

    private int Likeness(byte degree) => degree == Missing ? 0 : degree == _types[_given].Levels.Count ? -1 : _types[_given].Levels.Count + 1 - degree;

    private static byte Degree(FieldType type, FieldValue? a, FieldValue? b) =>
        a is null || b is null ? Missing : (byte)(1 + type.Compare(a, b));

    private static int Only(IReadOnlyList<Field> fields, FieldKind kind)
    {
        List<int> places = [.. Enumerable.Range(0, fields.Count).Where(place => fields[place].Kind == kind)];
        return places.Count == 1 ? places[0] : -1;
    }
}
