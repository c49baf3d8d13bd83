using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Limits;

/// <summary>
/// <see cref="ExecutionLimits.MaxDepth"/> for the nesting of selection sets through fragments, which the parser cannot see. It comes
/// before all else, since whatever follows recurses as deep as this allows.
/// </summary>
internal sealed class DepthLimit
{
    private readonly IReadOnlyDictionary<string, FragmentNode> _fragments;
    private readonly int _maximum;
    private readonly Dictionary<string, int> _heights = [];
    private readonly HashSet<string> _open = [];
    private ExceededLimit? _exceeded;

    private DepthLimit(IReadOnlyDictionary<string, FragmentNode> fragments, int maximum) => (_fragments, _maximum) = (fragments, maximum);

    public static ExceededLimit? Check(ValidationContext context, ExecutionLimits limits)
    {
        var depth = new DepthLimit(context.Fragments, limits.MaxDepth);
        foreach (var definition in context.Document.Definitions.OfType<ExecutableNode>())
        {
            depth.Height(definition.SelectionSet, 1);
        }
        return depth._exceeded;
    }

    /// <summary>How deep a selection set is below <paramref name="depth"/>; meaningless once something was too deep.</summary>
    private int Height(SelectionSetNode selectionSet, int depth)
    {
        Compare(depth, selectionSet);
        var height = 0;
        foreach (var selection in selectionSet.Selections)
        {
            if (_exceeded is not null)
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
            Compare(depth + height, spread);
            return height;
        }
        // A cycle is another rule's to report; here it only must not be followed.
        if (!_fragments.TryGetValue(name, out var fragment) || !_open.Add(name))
        {
            return 0;
        }
        height = Height(fragment.SelectionSet, depth + 1);
        _open.Remove(name);
        return _heights[name] = height;
    }

    private void Compare(int depth, SyntaxNode node)
    {
        if (depth > _maximum)
        {
            var message = $"The document is nested more than {_maximum} levels deep through its fragments. Nest it less.";
            _exceeded ??= new ExceededLimit(nameof(ExecutionLimits.MaxDepth), _maximum, depth, message) { Offset = node.Start };
        }
    }
}
