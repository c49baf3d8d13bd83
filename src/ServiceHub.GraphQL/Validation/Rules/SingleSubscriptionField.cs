using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.2.4.1, Single Root Field: a subscription has one, always there, and no meta-field.</summary>
internal sealed class SingleSubscriptionField(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationNode operation)
    {
        if (operation.Kind != OperationKind.Subscription || Context.Schema.SubscriptionType is null)
        {
            return;
        }
        var selections = RootSelections.Of(operation, Context.Fragments);
        foreach (var directive in selections.SelectMany(selection => selection.Directives)
            .Where(directive => directive.Name.Value is "skip" or "include"))
        {
            Context.Report("A subscription's root field cannot be skipped or included.", directive.Start);
        }
        var fields = selections.OfType<FieldNode>().ToList();
        if (fields.Select(field => field.ResponseKey).Distinct().Count() > 1)
        {
            Context.Report("A subscription selects only one root field.", [.. fields.Skip(1).Select(field => field.Start)]);
        }
        foreach (var field in fields.Where(field => field.Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            Context.Report("A subscription selects no meta-field at its root.", field.Start);
        }
    }
}
