using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Validation.Limits;

public class OperationLimitTests
{
    private static readonly ExecutionLimits Two = new() { MaxOperations = 2 };

    [Fact]
    public void Up_to_the_limit_they_are_taken() =>
        Limiting.Takes("query A { a } fragment F on Query { a } query B { ...F }", Two);

    [Fact]
    public void Beyond_it_the_document_is_refused() =>
        Limiting.Exceeded("query A { a } mutation B { a } query C { a } query D { a }", Two).ShouldBe("maxOperations 2 4 at 1:32");

    [Fact]
    public void The_message_says_what_to_do() => Limiting.Errors("query A { a } query B { a } query C { a }", Two).Single().Message
        .ShouldBe("The document has 3 operations; 2 are allowed. Send the one that is asked for.");
}
