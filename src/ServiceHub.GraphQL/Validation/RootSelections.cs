using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation;

internal static class RootSelections
{
    /// <summary>What an operation selects of its root, fragments opened where they are first met; in the document's order.</summary>
    public static List<SelectionNode> Of(OperationNode operation, IReadOnlyDictionary<string, FragmentNode> fragments)
    {
        var selections = new List<SelectionNode>();
        Collect(operation.SelectionSet, fragments, selections, []);
        return selections;
    }

    private static void Collect(
        SelectionSetNode selectionSet,
        IReadOnlyDictionary<string, FragmentNode> fragments,
        List<SelectionNode> selections,
        HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            selections.Add(selection);
            if (selection is InlineFragmentNode inline)
            {
                Collect(inline.SelectionSet, fragments, selections, visited);
            }
            else if (selection is FragmentSpreadNode spread
                && visited.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var fragment))
            {
                Collect(fragment.SelectionSet, fragments, selections, visited);
            }
        }
    }
}
