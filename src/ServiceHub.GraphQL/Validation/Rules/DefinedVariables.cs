using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.8.3, All Variable Uses Defined.</summary>
internal sealed class DefinedVariables(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument()
    {
        foreach (var operation in Context.Document.Definitions.OfType<OperationNode>())
        {
            var defined = operation.Variables.Select(variable => variable.Name.Value).ToHashSet();
            foreach (var usage in Context.UsagesIn(operation).Where(usage => !defined.Contains(usage.Node.Name)))
            {
                if (Context.IsFull)
                {
                    return;
                }
                Context.Report($"The variable \"${usage.Node.Name}\" is not defined by the operation.", usage.Node.Start, operation.Start);
            }
        }
    }
}
