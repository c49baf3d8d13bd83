namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>The draft's section 5.7.7.</summary>
public class StreamedListsTests
{
    [Theory]
    [InlineData("{ human { pets @stream { name } } }")]
    [InlineData("{ human { pets @stream(initialCount: 3) { name } } }")]
    [InlineData("{ __schema { types @stream { name } } }")]
    public void Lists_are_streamed(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog { name @stream } }", "1:14 The field \"Dog.name\" is no list and cannot be streamed.")]
    [InlineData("{ human @stream { pets { name } } }", "1:9 The field \"Query.human\" is no list and cannot be streamed.")]
    [InlineData("{ dog { ...F } } fragment F on Being { name @stream(if: false) }", "1:45 The field \"Being.name\" is no list and cannot be streamed.")]
    public void Others_are_not(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Of_an_unknown_field_only_that_is_told() => Pets.Refuses("{ dog { bones @stream } }", "1:9 The type \"Dog\" has no field \"bones\".");
}
