using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Validation.Limits;

/// <summary><see cref="ExecutionLimits.AllowIntrospection"/>. <c>__typename</c> tells of data and is always allowed.</summary>
internal static class IntrospectionLimit
{
    public static ExceededLimit? Check(ValidationContext context, ExecutionLimits limits)
    {
        var asked = limits.AllowIntrospection ? [] : Selections.Introspection(context.Document).ToList();
        return asked.Count == 0
            ? null
            : new ExceededLimit(
                nameof(ExecutionLimits.AllowIntrospection), 0, asked.Count, "Introspection is closed here. Read the schema's published text.")
            {
                Offset = asked.Min(field => field.Start),
            };
    }
}
