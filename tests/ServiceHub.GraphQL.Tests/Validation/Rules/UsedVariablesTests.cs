namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.4.</summary>
public class UsedVariablesTests
{
    [Theory]
    [InlineData("query ($a: Int) { take(int: $a) }")]
    [InlineData("query ($a: Int!) { take(filter: {need: 1, any: [{need: $a}]}) }")]
    [InlineData("query ($a: Boolean!) { dog { ... @skip(if: $a) { name } } }")]
    [InlineData("query ($a: Int) { ...F } fragment F on Query { ...G } fragment G on Query { take(int: $a) }")]
    public void Variables_are_used_somewhere(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("query ($a: Int) { take(int: 1) }", "1:8 The variable \"$a\" is never used.")]
    [InlineData("query ($a: Int, $b: Int) { take(int: $a) }", "1:17 The variable \"$b\" is never used.")]
    [InlineData("query A($a: Int) { dog { name } } query B($a: Int) { ...F } fragment F on Query { take(int: $a) }", "1:9 The variable \"$a\" is never used.")]
    public void Unused_ones_are_told(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Each_is_told() => Pets.Refuses(
        "query ($a: Int, $b: Int) { dog { name } }",
        "1:8 The variable \"$a\" is never used.",
        "1:17 The variable \"$b\" is never used.");
}
