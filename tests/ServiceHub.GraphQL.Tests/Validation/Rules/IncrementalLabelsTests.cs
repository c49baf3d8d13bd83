namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>The draft's section 5.7.6.</summary>
public class IncrementalLabelsTests
{
    [Theory]
    [InlineData("{ dog { ... @defer { name } ... @defer { barks } } }")]
    [InlineData("{ dog { ... @defer(label: \"a\") { name } ... @defer(label: \"b\") { barks } } }")]
    [InlineData("{ dog { ... @defer(label: null) { name } ... @defer(label: null) { barks } } }")]
    [InlineData("{ human { ... @defer(label: \"a\") { name } pets @stream(label: \"b\") { name } } }")]
    public void Labels_that_differ_are_taken(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog { ... @defer(label: \"a\") { name } ... @defer(label: \"a\") { barks } } }", "1:13 1:45 The labels of \"@defer\" and \"@stream\" must differ.")]
    [InlineData("{ human { ... @defer(label: \"a\") { name } pets @stream(label: \"a\") { name } } }", "1:15 1:48 The labels of \"@defer\" and \"@stream\" must differ.")]
    [InlineData("query A { dog { ... @defer(label: \"a\") { name } } } query B { dog { ... @defer(label: \"\"\"a\"\"\") { name } } }", "1:21 1:73 The labels of \"@defer\" and \"@stream\" must differ.")]
    [InlineData("query ($l: String) { dog { ... @defer(label: $l) { name } } }", "1:32 The label of \"@defer\" must be a string in the document.")]
    [InlineData("query ($l: String) { human { pets @stream(label: $l) { name } } }", "1:35 The label of \"@stream\" must be a string in the document.")]
    public void Labels_are_unique_strings(string document, string error) => Pets.Refuses(document, error);
}
