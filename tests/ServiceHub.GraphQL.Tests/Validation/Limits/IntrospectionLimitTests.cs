using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Validation.Limits;

public class IntrospectionLimitTests
{
    private static readonly ExecutionLimits Closed = new() { AllowIntrospection = false };

    [Fact]
    public void It_is_open_by_default() => Limiting.Takes("{ __schema { types { name } } __type(name: \"Tree\") { name } }");

    [Theory]
    [InlineData("{ a __schema { types { name } } }", "allowIntrospection 0 1 at 1:5")]
    [InlineData("{ ...F __schema { description } } fragment F on Query { x: __type(name: \"Tree\") { name } }", "allowIntrospection 0 2 at 1:8")]
    public void Closed_it_is_refused(string document, string exceeded) => Limiting.Exceeded(document, Closed).ShouldBe(exceeded);

    [Fact]
    public void The_name_of_a_type_is_always_told() => Limiting.Takes("{ __typename tree { __typename } }", Closed);
}
