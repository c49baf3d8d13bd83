using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Limits;

/// <summary><see cref="ExecutionLimits.MaxAliases"/>: by aliases a document asks for one field again and again.</summary>
internal static class AliasLimit
{
    public static ExceededLimit? Check(ValidationContext context, ExecutionLimits limits)
    {
        var aliased = Selections.In(context.Document).OfType<FieldNode>().Where(field => field.Alias is not null).ToList();
        return aliased.Count <= limits.MaxAliases
            ? null
            : new ExceededLimit(
                nameof(ExecutionLimits.MaxAliases),
                limits.MaxAliases,
                aliased.Count,
                $"The document has {aliased.Count} aliases; {limits.MaxAliases} are allowed. Ask for many at once with a list, or in several requests.")
            {
                Offset = aliased.Select(field => field.Start).Order().ElementAt(limits.MaxAliases),
            };
    }
}
