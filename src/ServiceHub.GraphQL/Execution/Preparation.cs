using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution;

/// <summary>What became of a document: an operation that can be executed, or the errors for which it is refused.</summary>
/// <param name="Operation">The operation; null when there are errors.</param>
/// <param name="Errors">Why there is none.</param>
public sealed record Preparation(PreparedOperation? Operation, IReadOnlyList<GraphQLError> Errors);
