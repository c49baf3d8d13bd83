using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Tests.Records;

public sealed class ComparisonTests
{
    private static readonly RecordSchema Schema = new([new("given", FieldKind.GivenName), new("family", FieldKind.FamilyName), new("born", FieldKind.BirthDate)]);
    private static readonly Comparison Comparing = new(Schema.Fields);

    [Fact]
    public void Sees_names_that_changed_places()
    {
        Degrees(["Isla", "Hall", ""], ["Hall", "Isla", ""]).ShouldBe([Comparison.Exact, Comparison.Exact, Comparison.Missing, Comparison.Swapped]);
        Degrees(["Isla", "Hall", ""], ["Isla", "Hall", ""]).ShouldBe([Comparison.Exact, Comparison.Exact, Comparison.Missing, Comparison.Straight]);
        Degrees(["", "Thomas", ""], ["Thomas", "Gabriel", ""])[Comparing.NameOrder].ShouldBe(Comparison.Swapped);
    }

    [Fact]
    public void A_missing_value_says_nothing() => Degrees(["Isla", "", "1985"], ["", "", "1985"])[0].ShouldBe(Comparison.Missing);

    [Fact]
    public void A_full_name_is_compared_by_its_parts()
    {
        var schema = new RecordSchema([new Field("name", FieldKind.FullName)]);
        Span<byte> degrees = stackalloc byte[3];

        new Comparison(schema.Fields).Compare(schema.Read(["นายสมชาย ใจดี"]), schema.Read(["Jaidee, Somchai"]), degrees);

        schema.Fields.Select(field => field.Kind).ShouldBe([FieldKind.GivenName, FieldKind.FamilyName]);
        degrees.ToArray().ShouldBe([(byte)4, (byte)4, Comparison.Straight]);
    }

    [Fact]
    public void Refuses_what_is_no_schema()
    {
        Should.Throw<ArgumentException>(() => new RecordSchema([]));
        Should.Throw<ArgumentException>(() => new RecordSchema([new("a", FieldKind.Text), new("a", FieldKind.Text)]));
        Should.Throw<ArgumentException>(() => Schema.Read(["only one"]));
    }

    private static byte[] Degrees(string[] one, string[] other)
    {
        var degrees = new byte[Comparing.Count];
        Comparing.Compare(Schema.Read(one), Schema.Read(other), degrees);
        var reversed = new byte[Comparing.Count];
        Comparing.Compare(Schema.Read(other), Schema.Read(one), reversed);
        reversed.ShouldBe(degrees);
        return degrees;
    }
}
