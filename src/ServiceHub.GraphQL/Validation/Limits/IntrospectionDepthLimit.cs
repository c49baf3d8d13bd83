using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Limits;

/// <summary>
/// <see cref="ExecutionLimits.MaxIntrospectionDepth"/>: types list fields, whose types list fields, so that each level multiplies the
/// answer. What <c>ofType</c> nests is a chain and multiplies nothing.
/// </summary>
internal sealed class IntrospectionDepthLimit
{
    private readonly IReadOnlyDictionary<string, FragmentNode> _fragments;
    private readonly Dictionary<string, int> _known = [];

    private IntrospectionDepthLimit(IReadOnlyDictionary<string, FragmentNode> fragments) => _fragments = fragments;

    public static ExceededLimit? Check(ValidationContext context, ExecutionLimits limits)
    {
        var depths = new IntrospectionDepthLimit(context.Fragments);
        var maximum = limits.MaxIntrospectionDepth;
        foreach (var field in Selections.Introspection(context.Document))
        {
            if (depths.Of(field) is var depth && depth > maximum)
            {
                var message = $"Introspection nests lists of fields or types {depth} deep; {maximum} are allowed. Ask for the types by their names.";
                return new ExceededLimit(nameof(ExecutionLimits.MaxIntrospectionDepth), maximum, depth, message) { Offset = field.Start };
            }
        }
        return null;
    }

    /// <summary>How many lists are nested in a selection, itself included.</summary>
    private int Of(SelectionNode selection) => selection switch
    {
        FieldNode field => (IsList(field) ? 1 : 0) + (field.SelectionSet is null ? 0 : Deepest(field.SelectionSet)),
        InlineFragmentNode inline => Deepest(inline.SelectionSet),
        FragmentSpreadNode spread => Of(spread),
        _ => 0,
    };

    private int Of(FragmentSpreadNode spread)
    {
        var name = spread.Name.Value;
        if (!_known.TryGetValue(name, out var depth) && _fragments.TryGetValue(name, out var fragment))
        {
            // Known as nothing while it is open, so that a cycle, which is another rule's to report, is not followed.
            _known[name] = 0;
            _known[name] = depth = Deepest(fragment.SelectionSet);
        }
        return depth;
    }

    private int Deepest(SelectionSetNode selectionSet) => selectionSet.Selections.Max(Of);

    private static bool IsList(FieldNode field) => field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";
}
