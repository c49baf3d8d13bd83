using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>
/// The draft's section 5.7.5, Defer And Stream Directives Are Used On Valid Operations: an event of a subscription is answered at once,
/// so that they must be off there, or may be by a variable. Not in the edition of September 2025.
/// </summary>
internal sealed class IncrementalOperations(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationNode operation)
    {
        if (operation.Kind == OperationKind.Subscription)
        {
            Check(operation.SelectionSet, new(), []);
        }
    }

    /// <param name="selectionSet">What is selected.</param>
    /// <param name="through">The spreads that lead to it, the last first.</param>
    /// <param name="visited">The fragments that were looked at.</param>
    private void Check(SelectionSetNode selectionSet, Stack<FragmentSpreadNode> through, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections.Where(selection => !selection.Directives.Any(CanExclude)))
        {
            foreach (var directive in selection.Directives.Where(IncrementalDirectives.IsIncremental).Where(IsAlwaysOn))
            {
                Context.Report(
                    $"The directive \"@{directive.Name.Value}\" cannot be used in a subscription unless its \"if\" is false.",
                    [directive.Start, .. through.Select(spread => spread.Start)]);
            }
            switch (selection)
            {
                case FieldNode { SelectionSet: { } ofField }:
                    Check(ofField, through, visited);
                    break;
                case InlineFragmentNode inline:
                    Check(inline.SelectionSet, through, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.Fragments.TryGetValue(spread.Name.Value, out var fragment):
                    through.Push(spread);
                    Check(fragment.SelectionSet, through, visited);
                    through.Pop();
                    break;
            }
        }
    }

    /// <summary>Whether a directive leaves its selection out, or may by a variable.</summary>
    private static bool CanExclude(DirectiveNode directive) => directive.Name.Value switch
    {
        "skip" => IncrementalDirectives.Argument(directive, "if") is not BooleanValueNode { Value: false },
        "include" => IncrementalDirectives.Argument(directive, "if") is not (null or BooleanValueNode { Value: true }),
        _ => false,
    };

    private static bool IsAlwaysOn(DirectiveNode directive) =>
        IncrementalDirectives.Argument(directive, "if") is not (VariableNode or BooleanValueNode { Value: false });
}
