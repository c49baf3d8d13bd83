using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution;

/// <summary>What <see cref="DocumentChecker"/> found.</summary>
/// <param name="OperationNames">The names of the document's operations in its order, null for one without; empty when it is refused.</param>
/// <param name="Errors">Why it is refused; empty when it is valid.</param>
public sealed record CheckedDocument(IReadOnlyList<string?> OperationNames, IReadOnlyList<GraphQLError> Errors);
