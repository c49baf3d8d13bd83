namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.3.1.</summary>
public class LoneAnonymousOperationTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query A { dog { name } } query B { cat { name } }")]
    [InlineData("{ ...F } fragment F on Query { __typename }")]
    public void One_operation_needs_no_name(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog { name } } query A { dog { name } }", "1:1 An operation without a name must be the only one.")]
    [InlineData("query A { dog { name } } mutation { rename(name: \"x\") { name } }", "1:26 An operation without a name must be the only one.")]
    [InlineData("query A { dog { name } } subscription { barked { name } }", "1:26 An operation without a name must be the only one.")]
    public void Several_operations_all_have_names(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Each_operation_without_a_name_is_told() => Pets.Refuses(
        "{ dog { name } } { cat { name } }",
        "1:1 An operation without a name must be the only one.",
        "1:18 An operation without a name must be the only one.");
}
