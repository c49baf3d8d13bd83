using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Validation.Limits;

public class DepthLimitTests
{
    private static readonly ExecutionLimits Four = new() { MaxDepth = 4 };

    [Theory]
    [InlineData("{ tree { tree { tree { a } } } }")]
    [InlineData("{ tree { ...F } } fragment F on Tree { tree { a } }")]
    public void Up_to_the_limit_it_is_taken(string document) => Limiting.Takes(document, Four);

    [Theory]
    [InlineData("{ tree { tree { tree { tree { a } } } } }", "maxDepth 4 5 at 1:29")]
    [InlineData("{ tree { tree { ...F } } } fragment F on Tree { tree { a } }", "maxDepth 4 5 at 1:54")]
    [InlineData("{ tree { ...F } } fragment F on Tree { ... { ... on Tree { a } } }", "maxDepth 4 5 at 1:58")]
    [InlineData("query A { ...F } query B { tree { tree { ...F } } } fragment F on Tree { tree { a } }", "maxDepth 4 5 at 1:42")]
    public void Beyond_it_the_document_is_refused(string document, string exceeded) => Limiting.Exceeded(document, Four).ShouldBe(exceeded);

    [Theory]
    [InlineData(1000)]
    [InlineData(201)]
    public void Long_chains_of_fragments_get_one_error(int count) => Limiting.Exceeded(
        $"{{ tree {{ ...F0 }} }} {Limiting.Repeat(count, i => $"fragment F{i} on Tree {{ ...F{i + 1} }}")} fragment F{count} on Tree {{ a }}")
        .ShouldStartWith("maxDepth 200 201 at");
}
