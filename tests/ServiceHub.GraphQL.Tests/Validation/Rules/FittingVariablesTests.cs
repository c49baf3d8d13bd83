namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.5.</summary>
public class FittingVariablesTests
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
    [InlineData("query ($a: Boolean = false) { dog @skip(if: $a) { name } }")]
    [InlineData("query ($a: Lookup!) { find(by: $a) { name } }")]
    [InlineData("query ($a: String = null) { take(text: $a) }")]
    public void Variables_fit_where_they_are_used(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("query ($a: Int) { need(this: $a, that: \"x\") }", "1:8 1:30 The variable \"$a\" of type \"Int\" cannot be used where \"Int!\" is expected.")]
    [InlineData("query ($a: Int = null) { need(this: $a, that: \"x\") }", "1:8 1:37 The variable \"$a\" of type \"Int\" cannot be used where \"Int!\" is expected.")]
    [InlineData("query ($a: String) { take(int: $a) }", "1:8 1:32 The variable \"$a\" of type \"String\" cannot be used where \"Int\" is expected.")]
    [InlineData("query ($a: Int) { take(number: $a) }", "1:8 1:32 The variable \"$a\" of type \"Int\" cannot be used where \"Float\" is expected.")]
    [InlineData("query ($a: Int) { take(ints: $a) }", "1:8 1:30 The variable \"$a\" of type \"Int\" cannot be used where \"[Int!]\" is expected.")]
    [InlineData("query ($a: [Int]) { take(ints: $a) }", "1:8 1:32 The variable \"$a\" of type \"[Int]\" cannot be used where \"[Int!]\" is expected.")]
    [InlineData("query ($a: [Int!]) { take(int: $a) }", "1:8 1:32 The variable \"$a\" of type \"[Int!]\" cannot be used where \"Int\" is expected.")]
    [InlineData("query ($a: Int) { take(ints: [$a]) }", "1:8 1:31 The variable \"$a\" of type \"Int\" cannot be used where \"Int!\" is expected.")]
    [InlineData("query ($a: Boolean) { dog @skip(if: $a) { name } }", "1:8 1:37 The variable \"$a\" of type \"Boolean\" cannot be used where \"Boolean!\" is expected.")]
    [InlineData("query ($a: Int) { take(filter: {need: $a}) }", "1:8 1:39 The variable \"$a\" of type \"Int\" cannot be used where \"Int!\" is expected.")]
    [InlineData("query ($a: Int) { ...F } fragment F on Query { dog { name(full: $a) } }", "1:8 1:65 The variable \"$a\" of type \"Int\" cannot be used where \"Boolean\" is expected.")]
    [InlineData("query ($a: ID) { find(by: {id: $a}) { name } }", "1:8 1:32 The variable \"$a\" of type \"ID\" must be non-null, since it is given to a @oneOf input object.")]
    public void Where_they_do_not_they_are_refused(string document, string error) => Pets.Refuses(document, error);
}
