using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Blocking;

/// <summary>Which kinds of keys the records of a schema have.</summary>
internal sealed class KeyPlan
{
    public KeyPlan(RecordSchema schema)
    {
        Types = [.. schema.Fields.Select(field => FieldTypes.Of(field.Kind))];
        List<int> kinds = [.. Types.SelectMany((type, field) => Enumerable.Repeat(field, type.KeyCount))];
        (Given, Family) = (Place(schema, FieldKind.GivenName), Place(schema, FieldKind.FamilyName));
        if (HasNames)
        {
            kinds.Add(NameField);
        }
        Kinds = kinds;
    }

    private const int NameField = -1;

    public IReadOnlyList<FieldType> Types { get; }

    /// <summary>For each kind of key the field that it comes from; -1 for both names together.</summary>
    public IReadOnlyList<int> Kinds { get; }

    public int Given { get; }

    public int Family { get; }

    public bool HasNames => Given >= 0 && Family >= 0;

    /// <summary>Whether two kinds say different things, so that a record can be found by both together.</summary>
    public bool AreApart(int one, int other) =>
        Kinds[one] != Kinds[other] && !(IsName(Kinds[one]) && IsName(Kinds[other]) && (Kinds[one] == NameField || Kinds[other] == NameField));

    private bool IsName(int field) => field == NameField || field == Given || field == Family;

    private static int Place(RecordSchema schema, FieldKind kind)
    {
        List<int> places = [.. Enumerable.Range(0, schema.Fields.Count).Where(place => schema.Fields[place].Kind == kind)];
        return places.Count == 1 ? places[0] : -1;
    }
}
