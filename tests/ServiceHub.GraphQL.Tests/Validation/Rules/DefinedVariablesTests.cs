namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.3.</summary>
public class DefinedVariablesTests
{
    [Theory]
    [InlineData("query ($a: Int, $b: [Int!], $c: Filter) { take(int: $a, ints: $b) x: take(filter: $c) }")]
    [InlineData("query ($a: Boolean!) { ...F } fragment F on Query { dog { name(full: $a) } }")]
    [InlineData("query A($a: Int) { ...F } query B($a: Int!) { ...F } fragment F on Query { take(int: $a) }")]
    [InlineData("query ($a: Int!, $b: Boolean!) { take(filter: {need: $a}) dog @skip(if: $b) { name } }")]
    public void Variables_that_the_operation_defines_are_used(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("query { take(int: $a) }", "1:19 1:1 The variable \"$a\" is not defined by the operation.")]
    [InlineData("query ($a: Int) { take(int: $a, ints: [$b]) }", "1:40 1:1 The variable \"$b\" is not defined by the operation.")]
    [InlineData("query { take(filter: {need: $a}) }", "1:29 1:1 The variable \"$a\" is not defined by the operation.")]
    [InlineData("query { dog @skip(if: $a) { name } }", "1:23 1:1 The variable \"$a\" is not defined by the operation.")]
    [InlineData("{ ...F } fragment F on Query { ...G } fragment G on Query { take(int: $a) }", "1:71 1:1 The variable \"$a\" is not defined by the operation.")]
    [InlineData("query A($a: Int) { ...F } query B { ...F } fragment F on Query { take(int: $a) }", "1:76 1:27 The variable \"$a\" is not defined by the operation.")]
    public void Others_are_refused(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void A_fragment_is_told_for_each_operation_that_uses_it() => Pets.Refuses(
        "query A { ...F } query B { ...F } fragment F on Query { take(int: $a) }",
        "1:67 1:1 The variable \"$a\" is not defined by the operation.",
        "1:67 1:18 The variable \"$a\" is not defined by the operation.");
}
