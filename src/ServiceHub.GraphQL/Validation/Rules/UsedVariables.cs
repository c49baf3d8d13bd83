using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.8.4, All Variables Used.</summary>
internal sealed class UsedVariables(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument()
    {
        foreach (var operation in Context.Document.Definitions.OfType<OperationNode>())
        {
            var used = Context.UsagesIn(operation).Select(usage => usage.Node.Name).ToHashSet();
            foreach (var variable in operation.Variables.Where(variable => !used.Contains(variable.Name.Value)))
            {
                Context.Report($"The variable \"${variable.Name.Value}\" is never used.", variable.Start);
            }
        }
    }
}
