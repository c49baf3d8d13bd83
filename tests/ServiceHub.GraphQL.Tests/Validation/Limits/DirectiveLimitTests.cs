using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Validation.Limits;

public class DirectiveLimitTests
{
    private static readonly ExecutionLimits Two = new() { MaxDirectives = 2 };

    [Fact]
    public void Up_to_the_limit_they_are_taken() => Limiting.Takes("query @mark { a @mark }", Two);

    [Theory]
    [InlineData("{ a @mark @mark @mark }", "maxDirectives 2 3 at 1:17")]
    [InlineData("query @mark { a @mark tree @mark { a } }", "maxDirectives 2 3 at 1:28")]
    [InlineData("query ($x: Int @mark) { ... @mark { a } ...F @mark } fragment F on Query { a }", "maxDirectives 2 3 at 1:46")]
    [InlineData("{ a ...F } fragment F on Query @mark @mark { a @mark }", "maxDirectives 2 3 at 1:48")]
    public void Beyond_it_the_document_is_refused(string document, string exceeded) => Limiting.Exceeded(document, Two).ShouldBe(exceeded);

    [Fact]
    public void A_directive_repeated_thousands_of_times_gets_one_error() =>
        Limiting.Exceeded($"{{ a {Limiting.Repeat(5_000, _ => "@mark")} }}").ShouldStartWith("maxDirectives 100 5000 at");

    [Fact]
    public void An_unknown_one_counts_too() =>
        Limiting.Exceeded($"{{ a {Limiting.Repeat(5_000, _ => "@nothing")} }}").ShouldStartWith("maxDirectives 100 5000 at");
}
