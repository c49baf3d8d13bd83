namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.4.</summary>
public class UsedFragmentsTests
{
    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { ... on Dog { friend { ...B } } } fragment B on Pet { name }")]
    [InlineData("query A { dog { ...F } } query B { cat { name ...G } } fragment F on Dog { name } fragment G on Cat { nick }")]
    public void Fragments_that_an_operation_reaches_are_used(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog { name } } fragment F on Dog { name }", "1:18 The fragment \"F\" is never used.")]
    [InlineData("query A { dog { ...A } } fragment A on Dog { name } fragment F on Dog { ...A }", "1:53 The fragment \"F\" is never used.")]
    public void Others_are_told(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Unused_fragments_that_use_each_other_are_unused() => Pets.Refuses(
        "{ dog { name } } fragment A on Dog { ...B } fragment B on Dog { name }",
        "1:18 The fragment \"A\" is never used.",
        "1:45 The fragment \"B\" is never used.");
}
