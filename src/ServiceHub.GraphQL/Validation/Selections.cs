using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation;

internal static class Selections
{
    /// <summary>All selections of a document, each once.</summary>
    public static IEnumerable<SelectionNode> In(DocumentNode document) =>
        document.Definitions.OfType<ExecutableNode>().SelectMany(definition => In(definition.SelectionSet));

    /// <summary>The selections of a selection set, at any depth but not through fragments.</summary>
    public static IEnumerable<SelectionNode> In(SelectionSetNode selectionSet)
    {
        var open = new Stack<SelectionSetNode>([selectionSet]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                yield return selection;
                if ((selection as FieldNode)?.SelectionSet is { } ofField)
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

    /// <summary>The fragment spreads of a selection set, at any depth but not through fragments.</summary>
    public static IEnumerable<FragmentSpreadNode> Spreads(SelectionSetNode selectionSet) => In(selectionSet).OfType<FragmentSpreadNode>();

    /// <summary>Where a document asks for the schema.</summary>
    public static IEnumerable<FieldNode> Introspection(DocumentNode document) =>
        In(document).OfType<FieldNode>().Where(field => field.Name.Value is "__schema" or "__type");
}
