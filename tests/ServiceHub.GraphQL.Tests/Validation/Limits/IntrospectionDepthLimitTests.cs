using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Validation.Limits;

public class IntrospectionDepthLimitTests
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { name ofType { ofType { ofType { name } } } } args { type { name } } } interfaces { name } } } }")]
    [InlineData("{ __type(name: \"Tree\") { fields { type { fields { name } } } } }")]
    [InlineData("{ __type(name: \"Tree\") { fields { name } inputFields { name } possibleTypes { name } interfaces { name } } }")]
    [InlineData("{ tree { tree { tree { tree { a } } } } }")]
    public void Tools_may_ask_what_they_need(string document) => Limiting.Takes(document);

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "maxIntrospectionDepth 2 3 at 1:3")]
    [InlineData("{ a __type(name: \"Tree\") { interfaces { possibleTypes { inputFields { name } } } } }", "maxIntrospectionDepth 2 3 at 1:5")]
    [InlineData("{ __type(name: \"Tree\") { ...A } } fragment A on __Type { fields { type { ...B } } } fragment B on __Type { fields { type { ... { fields { name } } } } }", "maxIntrospectionDepth 2 3 at 1:3")]
    [InlineData("{ __schema { types { name } } x: __schema { types { x: fields { type { y: fields { type { z: fields { name } } } } } } } }", "maxIntrospectionDepth 2 3 at 1:31")]
    public void What_multiplies_the_answer_is_refused(string document, string exceeded) => Limiting.Exceeded(document).ShouldBe(exceeded);

    [Fact]
    public void The_limit_can_be_set() => Limiting.Exceeded(
        "{ __type(name: \"Tree\") { fields { name } } }", new ExecutionLimits { MaxIntrospectionDepth = 0 }).ShouldBe("maxIntrospectionDepth 0 1 at 1:3");

    [Fact]
    public void A_cycle_is_not_followed() =>
        Limiting.Errors("{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...A } } }")
            .Single().Message.ShouldBe("The fragment \"A\" spreads itself.");

    [Fact]
    public void Fragments_that_multiply_are_read_once_each() => Limiting.Exceeded(
        $"{{ __schema {{ types {{ ...F0 }} }} }} {Limiting.Repeat(40, i => $"fragment F{i} on __Type {{ fields {{ type {{ ...F{i + 1} ...F{i + 1} }} }} }}")} fragment F40 on __Type {{ name }}")
        .ShouldBe("maxIntrospectionDepth 2 40 at 1:3");
}
