using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Limits;

/// <summary><see cref="ExecutionLimits.MaxDirectives"/>: each is looked at by several rules, and by the planner at each use.</summary>
internal static class DirectiveLimit
{
    public static ExceededLimit? Check(ValidationContext context, ExecutionLimits limits)
    {
        var directives = OfDefinitions(context.Document).Concat(Selections.In(context.Document).SelectMany(selection => selection.Directives)).ToList();
        return directives.Count <= limits.MaxDirectives
            ? null
            : new ExceededLimit(
                nameof(ExecutionLimits.MaxDirectives),
                limits.MaxDirectives,
                directives.Count,
                $"The document has {directives.Count} directives; {limits.MaxDirectives} are allowed. Put fields under one condition together.")
            {
                Offset = directives.Select(directive => directive.Start).Order().ElementAt(limits.MaxDirectives),
            };
    }

    private static IEnumerable<DirectiveNode> OfDefinitions(DocumentNode document) =>
        document.Definitions.OfType<ExecutableNode>().SelectMany(definition => definition is OperationNode operation
            ? operation.Directives.Concat(operation.Variables.SelectMany(variable => variable.Directives))
            : definition.Directives);
}
