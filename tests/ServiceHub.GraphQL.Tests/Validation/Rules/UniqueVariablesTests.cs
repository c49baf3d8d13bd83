namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.1.</summary>
public class UniqueVariablesTests
{
    [Fact]
    public void Names_of_their_own_are_taken() => Pets.Takes(
        "query A($a: Int, $b: String) { take(int: $a, text: $b) } query B($a: String) { take(text: $a) }");

    [Theory]
    [InlineData("query ($a: Int, $a: Int) { take(int: $a) }", "1:9 1:18 There is more than one variable \"$a\".")]
    [InlineData("query ($a: Int, $a: String, $a: Int) { take(int: $a) }", "1:9 1:18 1:30 There is more than one variable \"$a\".")]
    public void A_name_given_twice_is_refused(string document, string error) => Pets.Errors(document).ShouldContain(error);
}
