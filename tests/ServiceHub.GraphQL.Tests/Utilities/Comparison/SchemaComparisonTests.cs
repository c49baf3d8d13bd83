using ServiceHub.GraphQL.Utilities.Comparison;

namespace ServiceHub.GraphQL.Tests.Utilities.Comparison;

public class SchemaComparisonTests
{
    private const string Before = """
        type Query { a: Int }
        interface I { id: ID } interface K { k: Int }
        type T implements I { id: ID f(x: Int, y: [Int!]! = [1], z: In = {a: 1, b: "x"}): [T!] }
        union U = T | V type V { v: Int } enum E { A B } scalar S
        input In { a: Int! b: String = "x" c: [E] } input One @oneOf { a: Int }
        directive @d(a: Int = 1, b: E!) repeatable on FIELD | OBJECT
        directive @p(a: Int, b: Int) repeatable on OBJECT | FIELD_DEFINITION | SCHEMA
        """;

    [Theory]
    [InlineData("scalar S", "", "TypeRemoved S The type \"S\" was removed.")]
    [InlineData("scalar S", "enum S { X }", "TypeChangedKind S The type \"S\" changed from scalar to enum.")]
    [InlineData("U = T | V", "U = T", "TypeRemovedFromUnion U The type \"V\" was removed from the union \"U\".")]
    [InlineData("A B", "A", "ValueRemovedFromEnum E.B The enum value \"E.B\" was removed.")]
    [InlineData("@oneOf { a: Int }", "@oneOf { b: Int }", "FieldRemoved One.a The input field \"One.a\" was removed.")]
    [InlineData("type T implements I", "type T", "ImplementedInterfaceRemoved T The type \"T\" no longer implements the interface \"I\".")]
    [InlineData("v: Int", "w: Int", "FieldRemoved V.v The field \"V.v\" was removed.")]
    [InlineData("): [T!]", "): [T]", "FieldChangedKind T.f The type of the field \"T.f\" changed from \"[T!]\" to \"[T]\".")]
    [InlineData("): [T!]", "): T", "FieldChangedKind T.f The type of the field \"T.f\" changed from \"[T!]\" to \"T\".")]
    [InlineData("c: [E]", "c: [E!]", "FieldChangedKind In.c The type of the input field \"In.c\" changed from \"[E]\" to \"[E!]\".")]
    [InlineData("f(x: Int", "f(w: Int!, x: Int", "RequiredArgAdded T.f(w:) The required argument \"T.f(w:)\" was added.")]
    [InlineData("f(x: Int, ", "f(", "ArgRemoved T.f(x:) The argument \"T.f(x:)\" was removed.")]
    [InlineData("f(x: Int", "f(x: Float", "ArgChangedKind T.f(x:) The type of the argument \"T.f(x:)\" changed from \"Int\" to \"Float\".")]
    [InlineData("directive @p(a: Int, b: Int) repeatable on OBJECT | FIELD_DEFINITION | SCHEMA", "", "DirectiveRemoved @p The directive \"@p\" was removed.")]
    [InlineData("@d(a: Int = 1, ", "@d(", "DirectiveArgRemoved @d(a:) The argument \"@d(a:)\" was removed.")]
    [InlineData("@d(", "@d(c: Int! ", "RequiredDirectiveArgAdded @d(c:) The required argument \"@d(c:)\" was added.")]
    [InlineData("repeatable on FIELD", "on FIELD", "DirectiveRepeatableRemoved @d The directive \"@d\" is no longer repeatable.")]
    [InlineData("FIELD | OBJECT", "FIELD", "DirectiveLocationRemoved @d The directive \"@d\" may no longer stand on OBJECT.")]
    [InlineData("type Query", "schema { query: V } type Query", "RootTypeChanged Query The Query root \"Query\" is now \"V\".")]
    public void What_breaks_clients_is_told(string part, string replacement, string change) =>
        ShouldFind(ChangeSeverity.Breaking, part, replacement, change);

    [Fact]
    public void A_required_input_field_breaks_clients() => Compare("input In { a: Int } type Query { a(b: In): Int }", "input In { a: Int b: Int! } type Query { a(b: In): Int }")
        .ShouldHaveSingleItem().ShouldBe(new SchemaChange(SchemaChangeKind.RequiredInputFieldAdded, "In.b", "The required input field \"In.b\" was added."));

    [Fact]
    public void One_of_breaks_clients_when_it_comes_and_nobody_when_it_goes()
    {
        const string Any = "input In { a: Int } type Query { a(b: In): Int }", OneOf = "input In @oneOf { a: Int } type Query { a(b: In): Int }";

        Compare(Any, OneOf).ShouldHaveSingleItem().Severity.ShouldBe(ChangeSeverity.Breaking);
        Compare(OneOf, Any).ShouldHaveSingleItem().Severity.ShouldBe(ChangeSeverity.Safe);
    }

    [Theory]
    [InlineData("A B", "A B C", "ValueAddedToEnum E.C The enum value \"E.C\" was added.")]
    [InlineData("U = T | V", "U = T | V | Query", "TypeAddedToUnion U The type \"Query\" was added to the union \"U\".")]
    [InlineData("T implements I {", "T implements I & K { k: Int ", "ImplementedInterfaceAdded T The type \"T\" now implements the interface \"K\".")]
    [InlineData("c: [E]", "c: [E] d: Int! = 1", "OptionalInputFieldAdded In.d The optional input field \"In.d\" was added.")]
    [InlineData("f(x: Int", "f(w: Int, x: Int", "OptionalArgAdded T.f(w:) The optional argument \"T.f(w:)\" was added.")]
    [InlineData("= [1]", "= [2]", "ArgDefaultValueChange T.f(y:) The default value of the argument \"T.f(y:)\" changed from [1] to [2].")]
    [InlineData("= \"x\" c", "c", "InputFieldDefaultValueChange In.b The input field \"In.b\" has lost its default value \"x\".")]
    [InlineData("v: Int", "v: Int @p(a: 1)", "AppliedDirectiveAdded V.v \"V.v\" now carries @p(a: 1).")]
    [InlineData("type Query", "extend schema @p type Query", "AppliedDirectiveAdded schema \"schema\" now carries @p.")]
    [InlineData("scalar S", "scalar S @specifiedBy(url: \"https://example.org\")", "AppliedDirectiveAdded S \"S\" now carries @specifiedBy(url: \"https://example.org\").")]
    public void What_clients_may_not_expect_is_told(string part, string replacement, string change) =>
        ShouldFind(ChangeSeverity.Dangerous, part, replacement, change);

    [Theory]
    [InlineData("scalar S", "scalar S scalar N", "TypeAdded N The type \"N\" was added.")]
    [InlineData("v: Int", "v: Int w: Int", "FieldAdded V.w The field \"V.w\" was added.")]
    [InlineData("): [T!]", "): [T!]!", "FieldChangedKindSafe T.f The type of the field \"T.f\" changed from \"[T!]\" to \"[T!]!\".")]
    [InlineData("a: Int! b", "a: Int b", "FieldChangedKindSafe In.a The type of the input field \"In.a\" changed from \"Int!\" to \"Int\".")]
    [InlineData("y: [Int!]!", "y: [Int]", "ArgChangedKindSafe T.f(y:) The type of the argument \"T.f(y:)\" changed from \"[Int!]!\" to \"[Int]\".")]
    [InlineData("f(x: Int", "f(x: Int = 1", "ArgDefaultValueAdded T.f(x:) The argument \"T.f(x:)\" has got the default value 1.")]
    [InlineData("c: [E]", "c: [E] = [A]", "InputFieldDefaultValueAdded In.c The input field \"In.c\" has got the default value [A].")]
    [InlineData("scalar S", "scalar S directive @n on FIELD", "DirectiveAdded @n The directive \"@n\" was added.")]
    [InlineData("@d(", "@d(c: Int ", "OptionalDirectiveArgAdded @d(c:) The optional argument \"@d(c:)\" was added.")]
    [InlineData("FIELD | OBJECT", "FIELD | OBJECT | ENUM", "DirectiveLocationAdded @d The directive \"@d\" may now stand on ENUM.")]
    [InlineData("type Query", "schema { query: Query mutation: V } type Query", "RootTypeAdded V The Mutation root \"V\" was added.")]
    [InlineData("v: Int", "v: Int @deprecated", "DeprecationChanged V.v \"V.v\" now carries @deprecated.")]
    [InlineData("v: Int", "\"text\" v: Int", "DescriptionChanged V.v The description of \"V.v\" changed.")]
    [InlineData("enum E", "\"text\" enum E", "DescriptionChanged E The description of \"E\" changed.")]
    [InlineData("@d(a", "@d(\"text\" a", "DescriptionChanged @d(a:) The description of \"@d(a:)\" changed.")]
    public void What_nobody_can_tell_is_told_too(string part, string replacement, string change) =>
        ShouldFind(ChangeSeverity.Safe, part, replacement, change);

    [Theory]
    [InlineData("A B", "B A")]
    [InlineData("T | V", "V | T")]
    [InlineData("{a: 1, b: \"x\"}", "{b: \"\"\"x\"\"\", a: 1}")]
    [InlineData("OBJECT | FIELD_DEFINITION", "FIELD_DEFINITION | OBJECT")]
    public void The_order_is_no_change(string part, string replacement) => Compare(Before, Before.Replace(part, replacement)).ShouldBeEmpty();

    [Fact]
    public void Applied_directives_are_counted_one_by_one()
    {
        var changes = Compare(Before.Replace("v: Int", "v: Int @p(a: 1) @p(a: 1) @p(a: 1, b: 2)"), Before.Replace("v: Int", "v: Int @p(b: 2, a: 1) @p(a: 1) @p(a: 3)"));

        changes.Select(change => change.Message).ShouldBe(["\"V.v\" no longer carries @p(a: 1).", "\"V.v\" now carries @p(a: 3)."]);
    }

    [Fact]
    public void The_breaking_changes_come_first()
    {
        var changes = Compare(Before, Before.Replace("A B", "A C").Replace("v: Int", "\"text\" v: Int"));

        changes.Select(change => change.Severity).ShouldBe([ChangeSeverity.Breaking, ChangeSeverity.Dangerous, ChangeSeverity.Safe]);
    }

    [Fact]
    public void Every_kind_is_of_the_severity_that_its_place_says()
    {
        Of(SchemaChangeKind.TypeRemoved).ShouldBe(ChangeSeverity.Breaking);
        Of(SchemaChangeKind.OneOfAdded).ShouldBe(ChangeSeverity.Breaking);
        Of(SchemaChangeKind.ValueAddedToEnum).ShouldBe(ChangeSeverity.Dangerous);
        Of(SchemaChangeKind.AppliedDirectiveRemoved).ShouldBe(ChangeSeverity.Dangerous);
        Of(SchemaChangeKind.TypeAdded).ShouldBe(ChangeSeverity.Safe);

        static ChangeSeverity Of(SchemaChangeKind kind) => new SchemaChange(kind, "", "").Severity;
    }

    private static void ShouldFind(ChangeSeverity severity, string part, string replacement, string change)
    {
        Before.ShouldContain(part);
        Compare(Before, Before.Replace(part, replacement)).Where(found => found.Severity == severity)
            .Select(found => $"{found.Kind} {found.Coordinate} {found.Message}").ShouldContain(change);
    }

    private static IReadOnlyList<SchemaChange> Compare(string before, string after) =>
        SchemaComparison.Compare(Documents.Schema(before), Documents.Schema(after));
}
