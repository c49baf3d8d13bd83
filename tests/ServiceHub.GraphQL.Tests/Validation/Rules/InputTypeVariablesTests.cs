namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.2.</summary>
public class InputTypeVariablesTests
{
    [Fact]
    public void Variables_have_input_types() => Pets.Takes(
        "query ($a: Int, $b: [Int!], $c: Command, $d: Filter, $e: Odd) { take(int: $a, ints: $b, dog: $c, filter: $d, odd: $e) }");

    [Theory]
    [InlineData("query ($a: Dog) { take(int: $a) }", "1:12 The variable \"$a\" cannot have the type \"Dog\", which is no input.")]
    [InlineData("query ($a: [Pet!]!) { take(int: $a) }", "1:12 The variable \"$a\" cannot have the type \"[Pet!]!\", which is no input.")]
    [InlineData("query ($a: CatOrDog) { take(int: $a) }", "1:12 The variable \"$a\" cannot have the type \"CatOrDog\", which is no input.")]
    public void Others_are_refused(string document, string error) => Pets.Errors(document).ShouldContain(error);
}
