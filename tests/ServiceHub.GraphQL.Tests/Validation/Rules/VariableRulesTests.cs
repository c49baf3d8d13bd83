namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.</summary>
public class VariableRulesTests
{
    [Theory]
    [InlineData("query ($a: Int) { take(int: $a) }")]
    [InlineData("query ($a: Int!) { take(int: $a, ints: [$a]) }")]
    [InlineData("query ($a: [Int!]!) { take(ints: $a) }")]
    [InlineData("query ($a: Int = 1) { need(this: $a, that: \"x\") }")]
    [InlineData("query ($a: Int) { need(this: 1, that: \"x\", perhaps: $a) }")]
    [InlineData("query ($a: Int!) { take(filter: {need: $a}) }")]
    [InlineData("query ($a: Filter) { take(filter: $a) }")]
    [InlineData("query ($a: ID!) { find(by: {id: $a}) { name } }")]
    [InlineData("query ($a: Boolean!) { ...F } fragment F on Query { dog { name(full: $a) } }")]
    [InlineData("query A($a: Int) { ...F } query B($a: Int!) { ...F } fragment F on Query { take(int: $a) }")]
    public void Variables_fit_where_they_are_used(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("query ($a: Int, $a: Int) { take(int: $a) }", "1:9 1:18 There is more than one variable \"$a\".")]
    [InlineData("query ($a: Dog) { take(int: $a) }", "1:12 The variable \"$a\" cannot have the type \"Dog\", which is no input.")]
    [InlineData("query ($a: Nothing) { take(int: $a) }", "1:12 There is no type \"Nothing\".")]
    [InlineData("query { take(int: $a) }", "1:19 1:1 The variable \"$a\" is not defined by the operation.")]
    [InlineData("query ($a: Int) { take(int: 1) }", "1:8 The variable \"$a\" is never used.")]
    [InlineData("query ($a: Int) { need(this: $a, that: \"x\") }", "1:8 1:30 The variable \"$a\" of type \"Int\" cannot be used where \"Int!\" is expected.")]
    [InlineData("query ($a: Int = null) { need(this: $a, that: \"x\") }", "1:8 1:37 The variable \"$a\" of type \"Int\" cannot be used where \"Int!\" is expected.")]
    [InlineData("query ($a: String) { take(int: $a) }", "1:8 1:32 The variable \"$a\" of type \"String\" cannot be used where \"Int\" is expected.")]
    [InlineData("query ($a: Int) { take(ints: $a) }", "1:8 1:30 The variable \"$a\" of type \"Int\" cannot be used where \"[Int!]\" is expected.")]
    [InlineData("query ($a: [Int]) { take(ints: $a) }", "1:8 1:32 The variable \"$a\" of type \"[Int]\" cannot be used where \"[Int!]\" is expected.")]
    [InlineData("query ($a: Int) { take(ints: [$a]) }", "1:8 1:31 The variable \"$a\" of type \"Int\" cannot be used where \"Int!\" is expected.")]
    [InlineData("query ($a: Boolean) { dog @skip(if: $a) { name } }", "1:8 1:37 The variable \"$a\" of type \"Boolean\" cannot be used where \"Boolean!\" is expected.")]
    [InlineData("query ($a: ID) { find(by: {id: $a}) { name } }", "1:8 1:32 The variable \"$a\" of type \"ID\" must be non-null, since it is given to a @oneOf input object.")]
    public void What_is_wrong_is_told(string document, string error) => Pets.Errors(document).ShouldContain(error);

    [Fact]
    public void Usages_in_fragments_count_for_each_operation() => Pets.Refuses(
        "query A($a: Int) { ...F } query B { ...F } fragment F on Query { take(int: $a) }",
        "1:76 1:27 The variable \"$a\" is not defined by the operation.");
}
