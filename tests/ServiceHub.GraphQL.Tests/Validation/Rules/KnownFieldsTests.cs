namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.3.1.</summary>
public class KnownFieldsTests
{
    [Theory]
    [InlineData("{ __typename __schema { description } dog { __typename name } pet { owner { name } } catOrDog { __typename } }")]
    [InlineData("{ x: dog { y: name } }")]
    [InlineData("{ pet { ... on Dog { barks } ... on Cat { meows } } }")]
    [InlineData("{ __type(name: \"Dog\") { name __typename } }")]
    public void Fields_and_meta_fields_are_known(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dig }", "1:3 The type \"Query\" has no field \"dig\".")]
    [InlineData("{ x: dig { deeper } }", "1:3 The type \"Query\" has no field \"dig\".")]
    [InlineData("{ pet { barks } }", "1:9 The type \"Pet\" has no field \"barks\".")]
    [InlineData("{ dog { ...F } } fragment F on Pet { barks }", "1:38 The type \"Pet\" has no field \"barks\".")]
    [InlineData("{ pet { ... on Dog { meows } } }", "1:22 The type \"Dog\" has no field \"meows\".")]
    [InlineData("{ pet { ... { barks } } }", "1:15 The type \"Pet\" has no field \"barks\".")]
    [InlineData("{ catOrDog { name } }", "1:14 The type \"CatOrDog\" has no field \"name\".")]
    [InlineData("{ dog { ... on Cat { barks } } }", "1:22 The type \"Cat\" has no field \"barks\".")]
    [InlineData("{ dog { __schema { description } } }", "1:9 The type \"Dog\" has no field \"__schema\".")]
    [InlineData("mutation { __type(name: \"x\") { name } }", "1:12 The type \"Mutation\" has no field \"__type\".")]
    [InlineData("{ dog { friend { owner { bones } } } }", "1:26 The type \"Human\" has no field \"bones\".")]
    public void Unknown_fields_are_refused(string document, string error) => Pets.Errors(document).ShouldContain(error);

    [Fact]
    public void Below_an_unknown_field_or_type_nothing_more_is_told() =>
        Pets.Refuses("{ dig { deeper { still } } dog { ...F } } fragment F on Unknown { any }",
            "1:3 The type \"Query\" has no field \"dig\".",
            "1:57 There is no type \"Unknown\".");

    [Fact]
    public void No_more_errors_than_the_limit_are_told() =>
        Pets.Errors($"{{ dog {{ {string.Join(' ', Enumerable.Range(0, 500).Select(i => $"x{i}"))} }} }}").Count.ShouldBe(100);
}
