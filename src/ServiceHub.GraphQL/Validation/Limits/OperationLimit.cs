using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Limits;

/// <summary><see cref="ExecutionLimits.MaxOperations"/>: what many operations share is looked at for each of them.</summary>
internal static class OperationLimit
{
    public static ExceededLimit? Check(ValidationContext context, ExecutionLimits limits)
    {
        var operations = context.Document.Definitions.OfType<OperationNode>().ToList();
        return operations.Count <= limits.MaxOperations
            ? null
            : new ExceededLimit(
                nameof(ExecutionLimits.MaxOperations),
                limits.MaxOperations,
                operations.Count,
                $"The document has {operations.Count} operations; {limits.MaxOperations} are allowed. Send the one that is asked for.")
            {
                Offset = operations[limits.MaxOperations].Start,
            };
    }
}
