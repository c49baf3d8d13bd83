using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.8.1, Variable Uniqueness.</summary>
internal sealed class UniqueVariables(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationNode operation)
    {
        foreach (var group in operation.Variables.GroupBy(variable => variable.Name.Value).Where(group => group.Count() > 1))
        {
            Context.Report($"There is more than one variable \"${group.Key}\".", [.. group.Select(variable => variable.Name.Start)]);
        }
    }
}
