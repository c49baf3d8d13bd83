using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.2.1.1, Operation Type Existence.</summary>
internal sealed class OperationTypes(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationNode operation)
    {
        if (Context.Schema.RootOf(operation.Kind) is null)
        {
            Context.Report($"The schema has no {operation.Kind.ToString().ToLowerInvariant()} operations.", operation.Start);
        }
    }
}
