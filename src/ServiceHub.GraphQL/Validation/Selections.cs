using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation;

internal static class Spreads
{
    /// <summary>The fragment spreads of a selection set, at any depth but not through fragments.</summary>
    public static IEnumerable<FragmentSpreadNode> In(SelectionSetNode selectionSet)
    {
        var open = new Stack<SelectionSetNode>([selectionSet]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                {
                    yield return spread;
                }
                else if ((selection as FieldNode)?.SelectionSet is { } ofField)
                {
                    open.Push(ofField);
                }
                else if (selection is InlineFragmentNode inline)
                {
                    open.Push(inline.SelectionSet);
                }
            }
        }
    }
}
