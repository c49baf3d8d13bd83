namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.3.3.</summary>
public class LeafSelectionsTests
{
    [Theory]
    [InlineData("{ dog { name barks volume } cat { volume } }")]
    [InlineData("{ dog { name(full: true) knows(command: SIT) } }")]
    [InlineData("{ human { pets { name } } catOrDog { __typename } }")]
    public void Leaves_stand_alone_and_others_have_a_selection(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog }", "1:3 The field \"dog\" of type \"Dog\" needs a selection of its fields.")]
    [InlineData("{ catOrDog }", "1:3 The field \"catOrDog\" of type \"CatOrDog\" needs a selection of its fields.")]
    [InlineData("{ pet @onField }", "1:3 The field \"pet\" of type \"Pet\" needs a selection of its fields.")]
    [InlineData("{ human { pets } }", "1:11 The field \"pets\" of type \"[Pet!]\" needs a selection of its fields.")]
    [InlineData("{ dog { barks { x } } }", "1:15 The field \"barks\" of type \"Boolean!\" has no fields to select.")]
    [InlineData("{ dog { name(full: true) { x } } }", "1:26 The field \"name\" of type \"String\" has no fields to select.")]
    [InlineData("{ dog { name @onField { x } } }", "1:23 The field \"name\" of type \"String\" has no fields to select.")]
    [InlineData("{ dog { __typename { x } } }", "1:20 The field \"__typename\" of type \"String!\" has no fields to select.")]
    public void Leaves_have_no_selection_and_others_need_one(string document, string error) => Pets.Refuses(document, error);
}
