using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Costs;

/// <summary>The cost specification, section 9.</summary>
public class CostProblemsTests
{
    [Theory]
    [InlineData("scalar S @cost(weight: \"1e3\") enum E @cost(weight: \"-0.5\") { A } type Query @cost(weight: \"2\") { a(x: Int @cost(weight: \"1\")): Int @cost(weight: \"0\") } input I { a: Int @cost(weight: \"1\") }")]
    [InlineData("type Query { a(n: Int): [Int] @listSize(slicingArguments: [\"n\"]) }")]
    [InlineData("type Query { a(n: Int!): [Int] @listSize(slicingArguments: \"n\") }")]
    [InlineData("type Query { a(of: [ID!]!): [Int!]! @listSize(slicingArguments: [\"of\"]) }")]
    [InlineData("type Query { a(n: Int): Page @listSize(slicingArguments: [\"n\"], sizedFields: [\"items\"]) } type Page { items: [Int] }")]
    [InlineData("type Query { a(n: Int): [Int] @listSize(assumedSize: 5, slicingArguments: [\"n\"], requireOneSlicingArgument: false) }")]
    public void Fitting_directives_are_taken(string sdl) => Costing.Problems(sdl).ShouldBeEmpty();

    [Theory]
    [InlineData("type Query @cost(weight: \"much\") { a: Int }", "Query: the weight of @cost is no number, such as \"2.5\".")]
    [InlineData("type Query { a: Int @cost(weight: \"\") }", "Query.a: the weight of @cost is no number, such as \"2.5\".")]
    [InlineData("type Query { a: Int @cost(weight: \"NaN\") }", "Query.a: the weight of @cost is no number, such as \"2.5\".")]
    [InlineData("type Query { a(x: Int @cost(weight: \"1,5\")): Int }", "Query.a(x:): the weight of @cost is no number, such as \"2.5\".")]
    [InlineData("type Query { a: Int } input I { x: Int @cost(weight: \"x\") }", "I.x: the weight of @cost is no number, such as \"2.5\".")]
    [InlineData("type Query { a: Int } enum E @cost(weight: \"x\") { A }", "E: the weight of @cost is no number, such as \"2.5\".")]
    [InlineData("type Query { a: Int } directive @d(x: Int @cost(weight: \"x\")) on FIELD", "@d(x:): the weight of @cost is no number, such as \"2.5\".")]
    [InlineData("type Query { a: I } interface I { x: Int @cost(weight: \"1\") } type T implements I { x: Int }", "I.x: the field of an interface has no @cost; those of the types that implement it have.")]
    [InlineData("type Query { a: Int @listSize(assumedSize: 1) }", "Query.a: @listSize is for lists, or names the sizedFields that are.")]
    [InlineData("type Query { a: [Int] @listSize(assumedSize: -1) }", "Query.a: the assumedSize of @listSize is negative.")]
    [InlineData("type Query { a: [Int] @listSize(slicingArguments: [\"n\"]) }", "Query.a: @listSize names the slicing argument \"n\", but the field has no such Int or list.")]
    [InlineData("type Query { a(n: String): [Int] @listSize(slicingArguments: [\"n\"]) }", "Query.a: @listSize names the slicing argument \"n\", but the field has no such Int or list.")]
    [InlineData("type Query { a: Page @listSize(assumedSize: 1, sizedFields: [\"items\"]) } type Page { total: Int }", "Query.a: @listSize names the sized field \"items\", but \"Page\" has no such list.")]
    [InlineData("type Query { a: Page @listSize(assumedSize: 1, sizedFields: [\"total\"]) } type Page { total: Int }", "Query.a: @listSize names the sized field \"total\", but \"Page\" has no such list.")]
    [InlineData("type Query { a(n: Int): [Int] @listSize(assumedSize: 1, slicingArguments: [\"n\"]) }", "Query.a: @listSize has an assumedSize beside slicingArguments of which one is always given.")]
    [InlineData("type Query { a(n: Int = 1): [Int] @listSize(assumedSize: 1, slicingArguments: [\"n\"], requireOneSlicingArgument: false) }", "Query.a: @listSize has an assumedSize beside slicingArguments of which one is always given.")]
    public void What_does_not_fit_is_told(string sdl, string problem) => Costing.Problems(sdl).ShouldBe([problem]);

    [Fact]
    public void They_stop_the_binding() =>
        Should.Throw<BindingException>(() => ExecutableSchema.Bind(
            Costing.Schema("type Query { a: Int @cost(weight: \"x\") b: Int @cost(weight: \"y\") }"), Resolvers()))
            .Problems.Count.ShouldBe(2);

    private static ResolverMap Resolvers()
    {
        var map = new ResolverMap();
        map.Query().Field("a", _ => 1).Field("b", _ => 1);
        return map;
    }
}
