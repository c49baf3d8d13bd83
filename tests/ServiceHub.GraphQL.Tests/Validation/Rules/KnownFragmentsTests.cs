namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.2.1.</summary>
public class KnownFragmentsTests
{
    [Fact]
    public void Fragments_of_the_document_are_known() => Pets.Takes(
        "{ dog { ...A } } fragment A on Dog { ... on Dog { ...B } } fragment B on Dog { name }");

    [Theory]
    [InlineData("{ dog { ...F } }", "1:12 There is no fragment \"F\".")]
    [InlineData("{ dog { ... on Dog { ...F } } }", "1:25 There is no fragment \"F\".")]
    [InlineData("{ dog { ...A } } fragment A on Dog { name ...F }", "1:46 There is no fragment \"F\".")]
    public void Others_are_refused(string document, string error) => Pets.Refuses(document, error);
}
