using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Validation.Limits;

public class RootFieldLimitTests
{
    private static readonly ExecutionLimits Two = new() { MaxRootFields = 2 };

    [Theory]
    [InlineData("{ a tree { a x: a y: a } }")]
    [InlineData("{ a a a ...F } fragment F on Query { a tree { a } }")]
    [InlineData("query A { a x: a } query B { a x: a }")]
    public void Up_to_the_limit_they_are_taken(string document) => Limiting.Takes(document, Two);

    [Theory]
    [InlineData("{ a x: a y: a }", "maxRootFields 2 3 at 1:1")]
    [InlineData("{ a ... { x: a ...F } } fragment F on Query { y: a }", "maxRootFields 2 3 at 1:1")]
    [InlineData("query A { a } mutation B { a x: a y: a }", "maxRootFields 2 3 at 1:15")]
    public void Beyond_it_the_document_is_refused(string document, string exceeded) => Limiting.Exceeded(document, Two).ShouldBe(exceeded);

    [Fact]
    public void Many_operations_that_share_a_large_fragment_get_one_error() => Limiting.Exceeded(
        $"fragment F on Query {{ {Limiting.Repeat(3_000, i => $"f{i}")} }} {Limiting.Repeat(50, i => $"query Q{i} {{ ...F }}")}")
        .ShouldStartWith("maxRootFields 20 3000 at");
}
