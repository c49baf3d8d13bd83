using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.2.4.1, Single Root Field: a subscription has one, always there, and no meta-field.</summary>
internal sealed class SingleSubscriptionField(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationNode operation)
    {
        if (operation.Kind != OperationKind.Subscription || Context.Schema.SubscriptionType is not { } root)
        {
            return;
        }
        var fields = new List<FieldNode>();
        var conditions = new List<DirectiveNode>();
        Collect(operation.SelectionSet, root, fields, conditions, []);
        if (conditions.Count > 0)
        {
            Context.Report("A subscription's root field cannot be skipped or included.", [.. conditions.Select(directive => directive.Start)]);
            return;
        }
        CheckFields(operation, [.. fields.GroupBy(field => field.ResponseKey)]);
    }

    private void CheckFields(OperationNode operation, List<IGrouping<string, FieldNode>> byKey)
    {
        if (byKey.Count == 0)
        {
            Context.Report("A subscription selects a root field.", operation.SelectionSet.Start);
        }
        else if (byKey.Count > 1)
        {
            Context.Report("A subscription selects only one root field.", [.. byKey.Skip(1).SelectMany(same => same).Select(field => field.Start)]);
        }
        foreach (var same in byKey.Where(same => same.First().Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            Context.Report("A subscription selects no meta-field at its root.", [.. same.Select(field => field.Start)]);
        }
    }

    /// <summary>CollectSubscriptionFields: what the fragments that apply to the root select, and the directives that would make it conditional.</summary>
    private void Collect(
        SelectionSetNode selectionSet, ObjectType root, List<FieldNode> fields, List<DirectiveNode> conditions, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (Condition(selection.Directives) is { } condition)
            {
                conditions.Add(condition);
                continue;
            }
            switch (selection)
            {
                case FieldNode field:
                    fields.Add(field);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, root):
                    Collect(inline.SelectionSet, root, fields, conditions, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.Fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, root):
                    Collect(fragment.SelectionSet, root, fields, conditions, visited);
                    break;
            }
        }
    }

    private static DirectiveNode? Condition(IReadOnlyList<DirectiveNode> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Value == "skip") ?? directives.FirstOrDefault(directive => directive.Name.Value == "include");

    private bool Applies(NamedTypeNode condition, ObjectType root) =>
        Context.Schema.FindType(condition.Name) is CompositeType type && type.PossibleTypes.Contains(root);
}
