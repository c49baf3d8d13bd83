using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.2.2.1, Operation Name Uniqueness.</summary>
internal sealed class UniqueOperationNames(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, int> _known = [];

    public override void EnterOperation(OperationNode operation)
    {
        if (operation.Name is { } name && !_known.TryAdd(name.Value, name.Start))
        {
            Context.Report($"There is more than one operation \"{name.Value}\".", _known[name.Value], name.Start);
        }
    }
}
