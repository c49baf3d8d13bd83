using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Validation.Limits;

public class AliasLimitTests
{
    private static readonly ExecutionLimits Two = new() { MaxAliases = 2 };

    [Theory]
    [InlineData("{ a tree { a tree { a } } }")]
    [InlineData("{ x: a y: a }")]
    [InlineData("{ ...F } fragment F on Query { x: a ... { y: a } }")]
    public void Up_to_the_limit_they_are_taken(string document) => Limiting.Takes(document, Two);

    [Theory]
    [InlineData("{ x: a y: a z: a }", "maxAliases 2 3 at 1:13")]
    [InlineData("{ x: tree { y: tree { z: a } } }", "maxAliases 2 3 at 1:23")]
    [InlineData("{ x: a ...F } fragment F on Query { y: a ... { z: a } }", "maxAliases 2 3 at 1:48")]
    [InlineData("query A { x: a } query B { y: a z: a }", "maxAliases 2 3 at 1:33")]
    public void Beyond_it_the_document_is_refused(string document, string exceeded) => Limiting.Exceeded(document, Two).ShouldBe(exceeded);

    [Fact]
    public void The_message_says_what_to_do() => Limiting.Errors("{ x: a y: a z: a }", Two).Single().Message
        .ShouldBe("The document has 3 aliases; 2 are allowed. Ask for many at once with a list, or in several requests.");

    [Fact]
    public void A_document_of_thousands_of_aliases_gets_one_error() =>
        Limiting.Exceeded($"{{ tree {{ {Limiting.Repeat(4_900, i => $"a{i}: a")} }} }}").ShouldStartWith("maxAliases 50 4900 at");
}
