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
        var fields = new List<FieldNode>();
        Collect(operation.SelectionSet, fields, []);
        if (fields.Select(field => field.ResponseKey).Distinct().Count() > 1)
        {
            Context.Report("A subscription selects only one root field.", [.. fields.Skip(1).Select(field => field.Start)]);
        }
        foreach (var field in fields.Where(field => field.Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            Context.Report("A subscription selects no meta-field at its root.", field.Start);
        }
    }

    private void Collect(SelectionSetNode selectionSet, List<FieldNode> fields, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            foreach (var directive in selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"))
            {
                Context.Report("A subscription's root field cannot be skipped or included.", directive.Start);
            }
            switch (selection)
            {
                case FieldNode field:
                    fields.Add(field);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, fields, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.Fragments.TryGetValue(spread.Name.Value, out var fragment):
                    Collect(fragment.SelectionSet, fields, visited);
                    break;
            }
        }
    }
}
