using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation;

namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>The cost specification, section 8.4.</summary>
public class SlicingArgumentsTests
{
    private static readonly Schema Schema = Documents.Schema("""
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        type Query {
          films(first: Int, last: Int): [Int] @listSize(slicingArguments: ["first", "last"])
          paged(size: Int = 10): [Int] @listSize(slicingArguments: ["size"])
          free(max: Int): [Int] @listSize(assumedSize: 5, slicingArguments: ["max"], requireOneSlicingArgument: false)
          all: [Int] @listSize(assumedSize: 5)
        }
        """);

    [Theory]
    [InlineData("{ films(first: 3) }")]
    [InlineData("query ($n: Int) { films(last: $n) }")]
    [InlineData("{ films(first: 3, last: null) }")]
    [InlineData("{ paged free all }")]
    [InlineData("{ paged(size: 3) free(max: 3) }")]
    public void One_is_enough(string document) => Messages(document).ShouldBeEmpty();

    [Theory]
    [InlineData("{ films }")]
    [InlineData("{ films(first: 3, last: 3) }")]
    [InlineData("{ films(first: null) }")]
    [InlineData("query ($n: Int) { films(first: $n, last: $n) }")]
    public void None_or_two_are_refused(string document) =>
        Messages(document).ShouldBe(["The field \"Query.films\" needs exactly one of the arguments that bound its list: \"first\", \"last\"."]);

    private static IEnumerable<string> Messages(string document) =>
        new DocumentValidator(Schema, (_, _) => null, new ExecutionLimits()).Validate(Documents.Parse(document)).Select(error => error.Message);
}
