namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Sections 5.3.1, 5.3.3 and 5.4.</summary>
public class FieldRulesTests
{
    [Fact]
    public void Fields_and_meta_fields_are_known() =>
        Pets.Takes("{ __typename __schema { description } dog { __typename name } pet { owner { name } } catOrDog { __typename } }");

    [Theory]
    [InlineData("{ dig }", "1:3 The type \"Query\" has no field \"dig\".")]
    [InlineData("{ x: dig { deeper } }", "1:3 The type \"Query\" has no field \"dig\".")]
    [InlineData("{ pet { barks } }", "1:9 The type \"Pet\" has no field \"barks\".")]
    [InlineData("{ catOrDog { name } }", "1:14 The type \"CatOrDog\" has no field \"name\".")]
    [InlineData("{ dog { ... on Cat { barks } } }", "The type \"Cat\" has no field \"barks\".")]
    [InlineData("{ dog { __schema { description } } }", "1:9 The type \"Dog\" has no field \"__schema\".")]
    [InlineData("mutation { __type(name: \"x\") { name } }", "1:12 The type \"Mutation\" has no field \"__type\".")]
    public void Unknown_fields_are_refused(string document, string error) =>
        Pets.Errors(document).ShouldContain(found => found.EndsWith(error, StringComparison.Ordinal));

    [Theory]
    [InlineData("{ dog }", "1:3 The field \"dog\" of type \"Dog\" needs a selection of its fields.")]
    [InlineData("{ human { pets } }", "1:11 The field \"pets\" of type \"[Pet!]\" needs a selection of its fields.")]
    [InlineData("{ dog { barks { x } } }", "1:15 The field \"barks\" of type \"Boolean!\" has no fields to select.")]
    public void Leaves_have_no_selection_and_others_need_one(string document, string error) => Pets.Refuses(document, error);

    [Theory]
    [InlineData("{ dog { name(half: true) } }", "1:14 The field \"Dog.name\" has no argument \"half\".")]
    [InlineData("{ dog @skip(unless: true, if: false) { name } }", "1:13 The directive \"@skip\" has no argument \"unless\".")]
    [InlineData("{ dog { name(full: true, full: false) } }", "1:14 1:26 The argument \"full\" is given more than once.")]
    [InlineData("{ need(this: 1) }", "1:3 The field \"Query.need\" needs the argument \"that\" of type \"String!\".")]
    [InlineData("{ dog @include { name } }", "1:7 The directive \"@include\" needs the argument \"if\" of type \"Boolean!\".")]
    public void Arguments_are_known_unique_and_complete(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void All_errors_are_told_together() => Pets.Refuses(
        "{ dig dog { name(half: 1) } need(that: \"x\") }",
        "1:3 The type \"Query\" has no field \"dig\".",
        "1:18 The field \"Dog.name\" has no argument \"half\".",
        "1:29 The field \"Query.need\" needs the argument \"this\" of type \"Int!\".");

    [Fact]
    public void No_more_errors_than_the_limit_are_told() =>
        Pets.Errors($"{{ {string.Join(' ', Enumerable.Range(0, 500).Select(i => $"x{i}"))} }}").Count.ShouldBe(100);
}
