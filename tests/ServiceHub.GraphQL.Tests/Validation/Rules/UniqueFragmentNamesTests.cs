namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.1.</summary>
public class UniqueFragmentNamesTests
{
    [Theory]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { name } fragment B on Dog { name }")]
    [InlineData("query A { dog { ...A ... on Dog { name } ... on Dog { barks } } } fragment A on Dog { name }")]
    public void Names_of_their_own_are_taken(string document) => Pets.Takes(document);

    [Fact]
    public void A_name_given_twice_is_refused() => Pets.Refuses(
        "{ dog { ...A } } fragment A on Dog { name } fragment A on Dog { barks }",
        "1:27 1:54 There is more than one fragment \"A\".");
}
