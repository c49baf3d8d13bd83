using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation.Merging;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.3.2, Field Selection Merging. Fragments in a cycle are not compared: the document is refused for the cycle.
/// </summary>
internal sealed class MergingFields(ValidationContext context) : ValidationRule(context)
{
    private readonly ConflictFinder _finder = new(context);
    private readonly List<(SelectionSetNode SelectionSet, CompositeType? Parent)> _selectionSets = [];
    private readonly HashSet<SelectionSetNode> _inline = [];

    /// <summary>What an inline fragment selects is part of the selection set around it.</summary>
    public override void EnterInlineFragment(InlineFragmentNode fragment, CompositeType? parent) => _inline.Add(fragment.SelectionSet);

    public override void EnterSelectionSet(SelectionSetNode selectionSet, CompositeType? parent)
    {
        if (!_inline.Contains(selectionSet))
        {
            _selectionSets.Add((selectionSet, parent));
        }
    }

    public override void LeaveDocument()
    {
        if (FragmentCycles.Exist(Context))
        {
            return;
        }
        foreach (var (selectionSet, parent) in _selectionSets)
        {
            if (Context.IsFull)
            {
                return;
            }
            foreach (var conflict in _finder.FindWithin(selectionSet, parent))
            {
                Context.Report(
                    $"The fields \"{conflict.ResponseKey}\" conflict: {conflict.Reason}. Give them different aliases if both are wanted.",
                    [.. conflict.Left.Concat(conflict.Right).Select(field => field.Start)]);
            }
            if (_finder.IsExhausted)
            {
                Context.Report("The document has too many fields with the same response keys to be compared.", selectionSet.Start);
                return;
            }
        }
    }
}
