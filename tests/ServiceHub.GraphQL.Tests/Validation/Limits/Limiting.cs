using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation;

namespace ServiceHub.GraphQL.Tests.Validation.Limits;

/// <summary>A schema whose documents are limited.</summary>
internal static class Limiting
{
    private static readonly Schema Schema = Documents.Schema("""
        type Query { a: Int  tree: Tree }
        type Mutation { a: Int }
        type Tree { a: Int  tree: Tree }
        directive @mark repeatable on FIELD | QUERY | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION
        """);

    public static IReadOnlyList<GraphQLError> Errors(string document, ExecutionLimits? limits = null) =>
        new DocumentValidator(Schema, (_, _) => null, limits ?? new ExecutionLimits()).Validate(Documents.Parse(document));

    public static void Takes(string document, ExecutionLimits? limits = null) => Errors(document, limits).ShouldBeEmpty();

    /// <returns>Such as <c>maxAliases 2 3 at 1:9</c>: the limit, its maximum, what the document has, and where.</returns>
    public static string Exceeded(string document, ExecutionLimits? limits = null)
    {
        var error = Errors(document, limits).ShouldHaveSingleItem();
        error.Code.ShouldBe(ErrorCodes.LimitExceeded);
        var extensions = error.Extensions.ShouldNotBeNull();
        var location = error.Locations.ShouldHaveSingleItem();
        return $"{extensions["limit"]} {extensions["maximum"]} {extensions["actual"]} at {location.Line}:{location.Column}";
    }

    public static string Repeat(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));
}
