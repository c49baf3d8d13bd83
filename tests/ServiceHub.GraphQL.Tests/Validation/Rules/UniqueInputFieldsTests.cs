namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.6.3.</summary>
public class UniqueInputFieldsTests
{
    [Fact]
    public void Fields_are_given_once() => Pets.Takes(
        "{ take(filter: {need: 1, name: \"x\", any: [{need: 1}, {need: 2, by: {id: 1}}]}) }");

    [Theory]
    [InlineData("{ take(filter: {need: 1, need: 2}) }", "1:17 1:26 The field \"need\" is given more than once.")]
    [InlineData("{ take(filter: {need: 1, any: [{need: 1, name: \"x\", need: 2}]}) }", "1:33 1:53 The field \"need\" is given more than once.")]
    [InlineData("query ($a: Filter = {need: 1, need: 2}) { take(filter: $a) }", "1:22 1:31 The field \"need\" is given more than once.")]
    public void A_field_given_twice_is_refused(string document, string error) => Pets.Refuses(document, error);
}
