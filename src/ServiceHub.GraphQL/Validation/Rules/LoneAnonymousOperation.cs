using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.2.3.1, Lone Anonymous Operation.</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context)
{
    private readonly int _operations = context.Document.Definitions.Count(definition => definition is OperationNode);

    public override void EnterOperation(OperationNode operation)
    {
        if (operation.Name is null && _operations > 1)
        {
            Context.Report("An operation without a name must be the only one.", operation.Start);
        }
    }
}
