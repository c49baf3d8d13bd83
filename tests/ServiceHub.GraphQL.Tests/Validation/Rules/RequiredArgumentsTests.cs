namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.4.3.</summary>
public class RequiredArgumentsTests
{
    [Theory]
    [InlineData("{ need(this: 1, that: \"x\") }")]
    [InlineData("{ need(that: \"x\", this: 1, perhaps: 2) }")]
    [InlineData("{ dog { name } }")]
    [InlineData("query ($a: Int!, $b: String!) { need(this: $a, that: $b) }")]
    [InlineData("{ dog @include(if: true) @skip(if: false) { name } }")]
    public void Arguments_that_are_needed_are_given(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ need(this: 1) }", "1:3 The field \"Query.need\" needs the argument \"that\" of type \"String!\".")]
    [InlineData("{ dog { x: knows } }", "1:9 The field \"Dog.knows\" needs the argument \"command\" of type \"Command!\".")]
    [InlineData("{ dog @include { name } }", "1:7 The directive \"@include\" needs the argument \"if\" of type \"Boolean!\".")]
    [InlineData("mutation { rename { name } }", "1:12 The field \"Mutation.rename\" needs the argument \"name\" of type \"String!\".")]
    public void Missing_ones_are_told(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Each_missing_one_is_told() => Pets.Refuses(
        "{ need }",
        "1:3 The field \"Query.need\" needs the argument \"this\" of type \"Int!\".",
        "1:3 The field \"Query.need\" needs the argument \"that\" of type \"String!\".");

    [Fact]
    public void An_argument_with_a_default_is_not_null_either() =>
        Pets.Refuses("{ need(this: 1, that: \"x\", perhaps: null) }", "1:37 Expected a value of type \"Int!\", found null.");

    [Fact]
    public void All_errors_of_a_document_are_told_together() => Pets.Refuses(
        "{ dig dog { name(half: 1) } need(that: \"x\") }",
        "1:3 The type \"Query\" has no field \"dig\".",
        "1:18 The field \"Dog.name\" has no argument \"half\".",
        "1:29 The field \"Query.need\" needs the argument \"this\" of type \"Int!\".");
}
