namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.2, and the types of variables (5.8.2).</summary>
public class KnownTypesTests
{
    [Fact]
    public void Types_of_the_schema_are_known() => Pets.Takes(
        "query ($a: Int, $b: [Filter!], $c: Boolean!) { take(int: $a) x: take(filter: {need: 1, any: $b}) dog @skip(if: $c) { ... on Pet { ...F } } } fragment F on Being { name }");

    [Theory]
    [InlineData("{ dog { ... on Nothing { name } } }", "1:16 There is no type \"Nothing\".")]
    [InlineData("{ dog { ...F } } fragment F on Nothing { name }", "1:32 There is no type \"Nothing\".")]
    [InlineData("query ($a: Nothing) { take(int: $a) }", "1:12 There is no type \"Nothing\".")]
    [InlineData("query ($a: [Nothing!]!) { take(int: $a) }", "1:13 There is no type \"Nothing\".")]
    [InlineData("query ($a: int) { take(int: $a) }", "1:12 There is no type \"int\".")]
    public void Others_are_refused(string document, string error) => Pets.Errors(document).ShouldContain(error);
}
