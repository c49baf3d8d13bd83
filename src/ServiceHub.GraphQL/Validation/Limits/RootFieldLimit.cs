using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Limits;

/// <summary><see cref="ExecutionLimits.MaxRootFields"/>: each root field of an operation, through fragments too, is a request of its own.</summary>
internal static class RootFieldLimit
{
    public static ExceededLimit? Check(ValidationContext context, ExecutionLimits limits)
    {
        foreach (var operation in context.Document.Definitions.OfType<OperationNode>())
        {
            var keys = RootSelections.Of(operation, context.Fragments).OfType<FieldNode>().Select(field => field.ResponseKey).ToHashSet();
            if (keys.Count > limits.MaxRootFields)
            {
                var message = $"The operation has {keys.Count} root fields; {limits.MaxRootFields} are allowed. Ask in several requests.";
                return new ExceededLimit(nameof(ExecutionLimits.MaxRootFields), limits.MaxRootFields, keys.Count, message)
                {
                    Offset = operation.Start,
                };
            }
        }
        return null;
    }
}
