using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation;

/// <summary>
/// Bounds the nesting of selection sets through fragments, which the parser cannot see. It comes before all rules, since they and
/// the planner recurse as deep as this allows.
/// </summary>
internal sealed class NestingDepth(IReadOnlyDictionary<string, FragmentNode> fragments, int maxDepth)
{
    private readonly Dictionary<string, int> _heights = [];
    private readonly HashSet<string> _open = [];
    private int? _tooDeepAt;

    /// <returns>The offset of a selection that is nested too deep; null when there is none.</returns>
    public int? Find(DocumentNode document)
    {
        foreach (var definition in document.Definitions.OfType<ExecutableNode>())
        {
            Height(definition.SelectionSet, 1);
        }
        return _tooDeepAt;
    }

    /// <summary>How deep a selection set is below <paramref name="depth"/>; meaningless once something was too deep.</summary>
    private int Height(SelectionSetNode selectionSet, int depth)
    {
        if (depth > maxDepth)
        {
            _tooDeepAt ??= selectionSet.Start;
        }
        var height = 0;
        foreach (var selection in selectionSet.Selections)
        {
            if (_tooDeepAt is not null)
            {
                return height;
            }
            height = Math.Max(height, selection switch
            {
                FieldNode { SelectionSet: { } ofField } => Height(ofField, depth + 1),
                InlineFragmentNode inline => Height(inline.SelectionSet, depth + 1),
                FragmentSpreadNode spread => Height(spread, depth),
                _ => 0,
            });
        }
        return height + 1;
    }

    private int Height(FragmentSpreadNode spread, int depth)
    {
        var name = spread.Name.Value;
        if (_heights.TryGetValue(name, out var height))
        {
            if (depth + height > maxDepth)
            {
                _tooDeepAt ??= spread.Start;
            }
            return height;
        }
        // A cycle is another rule's to report; here it only must not be followed.
        if (!fragments.TryGetValue(name, out var fragment) || !_open.Add(name))
        {
            return 0;
        }
        height = Height(fragment.SelectionSet, depth + 1);
        _open.Remove(name);
        return _heights[name] = height;
    }
}
