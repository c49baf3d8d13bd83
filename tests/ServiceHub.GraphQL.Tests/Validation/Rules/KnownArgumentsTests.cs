namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.4.1.</summary>
public class KnownArgumentsTests
{
    [Theory]
    [InlineData("{ dog { name(full: true) knows(command: SIT) } }")]
    [InlineData("{ take(text: \"x\", int: 1) }")]
    [InlineData("{ dog @skip(if: true) { name } }")]
    [InlineData("{ dog { ...F } } fragment F on Dog { name(full: false) }")]
    [InlineData("{ __type(name: \"x\") { fields(includeDeprecated: true) { name } } }")]
    public void Arguments_that_are_defined_are_taken(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog { name(half: true) } }", "1:14 The field \"Dog.name\" has no argument \"half\".")]
    [InlineData("{ dog { barks(loud: true) } }", "1:15 The field \"Dog.barks\" has no argument \"loud\".")]
    [InlineData("{ pet { ... on Dog { knows(command: SIT, loud: true) } } }", "1:42 The field \"Dog.knows\" has no argument \"loud\".")]
    [InlineData("{ pet { name(full: true) } }", "1:14 The field \"Pet.name\" has no argument \"full\".")]
    [InlineData("{ dog @skip(unless: true, if: false) { name } }", "1:13 The directive \"@skip\" has no argument \"unless\".")]
    [InlineData("{ dog @onField(if: true) { name } }", "1:16 The directive \"@onField\" has no argument \"if\".")]
    [InlineData("{ dog { __typename(x: 1) } }", "1:20 The field \"Query.__typename\" has no argument \"x\".")]
    public void Others_are_refused(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Arguments_of_what_is_unknown_are_passed_over() => Pets.Refuses(
        "{ dig(deep: true) dog @nothing(x: 1) { name } }",
        "1:3 The type \"Query\" has no field \"dig\".",
        "1:23 There is no directive \"@nothing\".");
}
