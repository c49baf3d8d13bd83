using System.Diagnostics.CodeAnalysis;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public class BindingTests
{
    private enum Color
    {
        Red,
        DarkBlue,
    }

    private enum Other
    {
        Red,
        Green,
    }

    [Theory]
    [InlineData("missing: Int", "Thing.missing: it has no resolver, and ServiceHub.GraphQL.Tests.Execution.BindingTests+Thing has no public property of its name.")]
    [InlineData("number: String", "Thing.number: System.Int32 does not fit the type String.")]
    [InlineData("text: Int", "Thing.text: System.String does not fit the type Int.")]
    [InlineData("text: [String]", "Thing.text: System.String does not fit the type [String].")]
    [InlineData("texts: String", "Thing.texts: System.Collections.Generic.IReadOnlyList`1[System.String] does not fit the type String.")]
    [InlineData("texts: [Int]", "Thing.texts: System.Collections.Generic.IReadOnlyList`1[System.String] does not fit the type [Int].")]
    [InlineData("texts: [[String]]", "Thing.texts: System.Collections.Generic.IReadOnlyList`1[System.String] does not fit the type [[String]].")]
    [InlineData("big: Int", "Thing.big: System.Int64 does not fit the type Int.")]
    [InlineData("text: Thing", "Thing.text: System.String does not fit the type Thing, behind which stands ServiceHub.GraphQL.Tests.Execution.BindingTests+Thing.")]
    [InlineData("noThing: Int", "Thing.noThing: ServiceHub.GraphQL.Tests.Execution.BindingTests+Thing does not fit the type Int.")]
    [InlineData("number: Day", "Thing.number: System.Int32 does not fit the type Day, whose values are System.DateOnly.")]
    [InlineData("number: Color", "Thing.number: System.Int32 does not fit the type Color.")]
    [InlineData("other: Color", "Thing.other: ServiceHub.GraphQL.Tests.Execution.BindingTests+Other does not fit the type Color.")]
    [InlineData("text: Either", "Thing.text: System.String does not fit the type Either.")]
    [InlineData("text(a: Int): String", "Thing.text: it has arguments, and its resolver reads none.")]
    public void A_property_that_does_not_fit_is_told(string field, string problem) =>
        Problems($"type Thing {{ {field} }} type Stone {{ number: Int }} union Either = Thing | Stone", _ => { }).ShouldContain(problem);

    [Fact]
    public void Fitting_properties_are_bound_by_name() => Problems(
        """
        type Thing {
          text: String! number: Int! maybe: Int big: ID! text2: ID texts: [String!]! numbers: [Int!] price: Float money: Float flag: Boolean
          color: Color! maybeColor: Color text3: Color day: Day! maybeDay: Day noThing: Thing things: [Thing!] either: Either
        }
        type Stone { number: Int } union Either = Thing | Stone
        """,
        map => map.Object<Thing>("Thing").Field("text2", thing => thing.Text).Field("text3", thing => thing.Text)).ShouldBeEmpty();

    [Fact]
    public void Every_mismatch_is_told_at_once()
    {
        var problems = Problems(
            "type Thing { text: Int missing: Int } type Unbound { a: Int } scalar Odd input In { a: Int } extend type Query { b(in: In): Int }",
            map =>
            {
                map.Object<Thing>("Thing").Field("nothing", _ => 1);
                map.Object<Thing>("Nothing");
                map.Enum<Other>("Nobody").Input<Thing>("NoInput").Scalar<int>("Int", NoParse, _ => "").Guard("nowhere", (_, _) => (_, _, _) => default);
                map.Abstract<Thing>("Thing", _ => "");
                map.Query().Field("c", _ => 1);
            });

        problems.ShouldBe(
            [
                "Int: there is a codec, but the schema has no such custom scalar.",
                "Odd: no codec stands behind the scalar.",
                "Nobody: ServiceHub.GraphQL.Tests.Execution.BindingTests+Other is bound to it, but the schema has no such enum.",
                "In: no class stands behind the input object.",
                "NoInput: a class is bound to it, but the schema has no such input object.",
                "Nothing: a class is bound to it, but the schema has no such object type.",
                "Unbound: no class stands behind the object type.",
                "Query.b: it has no resolver, and ServiceHub.GraphQL.Execution.Root has no public property of its name.",
                "Query.c: there is a resolver, but the schema has no such field.",
                "Thing.text: System.String does not fit the type Int.",
                "Thing.missing: it has no resolver, and ServiceHub.GraphQL.Tests.Execution.BindingTests+Thing has no public property of its name.",
                "Thing.nothing: there is a resolver, but the schema has no such field.",
                "Thing: there is a type resolver, but the schema has no such interface or union.",
                "@nowhere: there is a guard, but the schema has no such directive.",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Enum_values_are_paired_both_ways() => Problems(
        "type Thing { number: Int } enum Other { RED YELLOW }", map => map.Enum<Other>("Other")).ShouldBe(
        [
            "Other.YELLOW: ServiceHub.GraphQL.Tests.Execution.BindingTests+Other has no value of that name.",
            "Other: it lacks the value Green of ServiceHub.GraphQL.Tests.Execution.BindingTests+Other.",
        ]);

    [Theory]
    [InlineData("input In { text: String }", "In.number")]
    [InlineData("input In { number: String! text: String }", "In.number: System.Int32 of ServiceHub.GraphQL.Tests.Execution.BindingTests+In does not fit the type String!, whose values are System.String.")]
    [InlineData("input In { number: Int! text: String more: Int }", "In.more: ServiceHub.GraphQL.Tests.Execution.BindingTests+In has no constructor parameter or public settable property of that name.")]
    public void Input_classes_must_fit(string sdl, string problem)
    {
        var problems = Problems("type Thing { number: Int } " + sdl, map => map.Input<In>("In"));

        problems.ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal) || found.Contains("no public constructor", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a(b: Int): Int", true)]
    [InlineData("a(b: Int!): Int", true)]
    [InlineData("a(b: String): Int", false)]
    [InlineData("a(c: Int): Int", false)]
    public void Declared_arguments_are_checked(string field, bool fits) => Problems(
        $"type Thing {{ {field} }}",
        map => map.Object<Thing>("Thing").Field("a", (_, arguments) => arguments.Get<int?>("b")).Argument<int?>("a", "b")).Count.ShouldBe(fits ? 0 : 1);

    [Fact]
    public void One_class_behind_several_possible_types_needs_a_type_resolver() => Problems(
        "type Thing { either: Either } type Same { number: Int } union Either = Thing | Same", map => map.Object<Thing>("Same")).ShouldBe(
        ["Either: ServiceHub.GraphQL.Tests.Execution.BindingTests+Thing stands behind several of its types (Thing, Same), and nothing tells which a value has."]);

    [Fact]
    public void Two_classes_behind_one_type_are_told() => Problems("type Thing { number: Int }", map => map.Object<In>("Thing"))
        .ShouldContain("Thing: more than one class is bound to it.");

    [Fact]
    public void A_default_value_that_its_codec_refuses_is_told() =>
        Problems("type Thing { text(on: Day = 5): String }", map => map.Object<Thing>("Thing").Field("text", (_, _) => ""))
            .ShouldContain("Thing.text(on:): its default value does not fit. Expected a value of type \"Day\": Day is written as a string.");

    [Fact]
    public void A_dynamic_field_is_checked_like_any_other() => Problems(
        "type Thing { a: Int b: String c: Color d: Day! }",
        map => map.Object<Thing>("Thing").Field("a", typeof(string), _ => null).Field("b", typeof(DateOnly), _ => null)
            .Field("c", typeof(string), _ => null).Field("d", typeof(DateOnly), _ => null)).ShouldBe(
        [
            "Thing.a: System.String does not fit the type Int.",
            "Thing.b: System.Nullable`1[System.DateOnly] does not fit the type String.",
        ]);

    private static bool NoParse(ReadOnlySpan<char> text, out int value, [NotNullWhen(false)] out string? error)
    {
        (value, error) = (0, "no");
        return false;
    }

    private static bool ParseDay(ReadOnlySpan<char> text, out DateOnly day, [NotNullWhen(false)] out string? error)
    {
        error = "it is no day.";
        return DateOnly.TryParse(text, out day);
    }

    private static IReadOnlyList<string> Problems(string sdl, Action<ResolverMap> bind)
    {
        var map = new ResolverMap().Scalar<DateOnly>("Day", ParseDay, day => day.ToString("o", null)).Enum<Color>("Color");
        map.Query().Field("thing", _ => new Thing());
        map.Object<Thing>("Thing");
        if (sdl.Contains("type Stone", StringComparison.Ordinal))
        {
            map.Object<Stone>("Stone");
        }
        bind(map);
        try
        {
            ExecutableSchema.Bind(Documents.Schema($"type Query {{ thing: Thing }} scalar Day enum Color {{ RED DARK_BLUE }} {sdl}"), map);
            return [];
        }
        catch (BindingException exception)
        {
            return exception.Problems;
        }
    }

    private sealed class Thing
    {
        public string Text => "";

        public int Number => 1;

        public int? Maybe => null;

        public long Big => 1;

        public IReadOnlyList<string> Texts => [];

        public int[] Numbers => [];

        public double Price => 1;

        public decimal Money => 1;

        public bool Flag => true;

        public Color Color => Color.Red;

        public Color? MaybeColor => null;

        public Other Other => Other.Red;

        public DateOnly Day => default;

        public DateOnly? MaybeDay => null;

        public Thing? NoThing => null;

        public List<Thing> Things => [];

        public object Either => this;
    }

    private sealed record Stone(int Number);

    private sealed record In(int Number)
    {
        public string? Text { get; init; }
    }
}
