namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.4.2.</summary>
public class UniqueArgumentsTests
{
    [Theory]
    [InlineData("{ take(int: 1, text: \"x\") }")]
    [InlineData("{ a: take(int: 1) b: take(int: 1) }")]
    [InlineData("{ dog @many(n: 1) @many(n: 1) { name } }")]
    [InlineData("{ dog @skip(if: true) { name(full: true) } }")]
    [InlineData("{ take(filter: {need: 1, any: [{need: 1}, {need: 1}]}) }")]
    public void Arguments_are_given_once(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog { name(full: true, full: false) } }", "1:14 1:26 The argument \"full\" is given more than once.")]
    [InlineData("{ take(int: 1, text: \"x\", int: 2, int: 3) }", "1:8 1:27 1:35 The argument \"int\" is given more than once.")]
    [InlineData("{ dog @skip(if: true, if: true) { name } }", "1:13 1:23 The argument \"if\" is given more than once.")]
    public void An_argument_given_twice_is_refused(string document, string error) => Pets.Refuses(document, error);
}
