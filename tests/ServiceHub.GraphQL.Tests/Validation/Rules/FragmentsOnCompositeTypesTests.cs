namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.3.</summary>
public class FragmentsOnCompositeTypesTests
{
    [Fact]
    public void Objects_interfaces_and_unions_have_fields() => Pets.Takes(
        "{ dog { ... on Dog { name } ... on Pet { name } ... on CatOrDog { __typename } ... { name } ...F } } fragment F on Being { name }");

    [Theory]
    [InlineData("{ dog { ... on Command { name } } }", "1:16 A fragment cannot be on \"Command\", which has no fields to select.")]
    [InlineData("{ dog { ... on Boolean { name } } }", "1:16 A fragment cannot be on \"Boolean\", which has no fields to select.")]
    [InlineData("{ dog { ...F } } fragment F on Filter { name }", "1:32 A fragment cannot be on \"Filter\", which has no fields to select.")]
    [InlineData("{ dog { ...F } } fragment F on Odd { name }", "1:32 A fragment cannot be on \"Odd\", which has no fields to select.")]
    public void Other_types_have_not(string document, string error) => Pets.Refuses(document, error);
}
