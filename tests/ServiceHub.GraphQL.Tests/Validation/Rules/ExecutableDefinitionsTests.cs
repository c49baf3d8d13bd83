namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.1.1.</summary>
public class ExecutableDefinitionsTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query A { dog { name } } mutation B { rename(name: \"x\") { ...F } } fragment F on Dog { name }")]
    public void Operations_and_fragments_are_executed(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog { name } } type T { a: Int }", "1:18 A document to execute holds operations and fragments only.")]
    [InlineData("{ dog { name } } schema { query: Query }", "1:18 A document to execute holds operations and fragments only.")]
    [InlineData("{ dog { name } } extend type Dog { color: String }", "1:18 A document to execute holds operations and fragments only.")]
    [InlineData("{ dog { name } } directive @d on FIELD", "1:18 A document to execute holds operations and fragments only.")]
    [InlineData("{ dog { name } } enum E { A }", "1:18 A document to execute holds operations and fragments only.")]
    public void Types_are_no_part_of_a_document_to_execute(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Fragments_alone_are_no_document_to_execute() => Pets.Errors(
        "fragment F on Dog { name }").ShouldContain(
        "1:1 The document holds no operation.");
}
