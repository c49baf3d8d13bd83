using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Validation;

namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.1.1.</summary>
public class OperationTypesTests
{
    [Theory]
    [InlineData("query { dog { name } }")]
    [InlineData("mutation { rename(name: \"x\") { name } }")]
    [InlineData("subscription { barked { name } }")]
    public void Kinds_that_the_schema_has_are_executed(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("mutation { a }", "The schema has no mutation operations.")]
    [InlineData("subscription { a }", "The schema has no subscription operations.")]
    [InlineData("query A { a } mutation B { a }", "The schema has no mutation operations.")]
    public void The_schema_must_have_the_kind_of_operation(string document, string error)
    {
        var validator = new DocumentValidator(Documents.Schema("type Query { a: Int }"), (_, _) => null, new ExecutionLimits());

        validator.Validate(Documents.Parse(document)).Single().Message.ShouldBe(error);
    }
}
