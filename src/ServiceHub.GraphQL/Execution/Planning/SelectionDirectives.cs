using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>What the directives on an operation's selections say of its plans.</summary>
internal sealed class SelectionDirectives
{
    public const string Defer = "defer";
    public const string Stream = "stream";

    private readonly HashSet<string> _conditions = [];

    public SelectionDirectives(OperationNode operation, IEnumerable<FragmentNode> fragments)
    {
        Add(operation.SelectionSet);
        foreach (var fragment in fragments)
        {
            Add(fragment.SelectionSet);
        }
    }

    /// <summary>The variables that decide what is selected, and when.</summary>
    public IReadOnlyCollection<string> Conditions => _conditions;

    /// <summary>Whether a part may be delivered after the first response.</summary>
    public bool AreIncremental { get; private set; }

    /// <returns>The label of a @defer or @stream; null when it has none.</returns>
    public static string? LabelOf(DirectiveNode directive) => (directive.Argument("label") as StringValueNode)?.Value;

    private void Add(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                Add(directive);
            }
            var below = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode inline => inline.SelectionSet,
                _ => null,
            };
            if (below is not null)
            {
                Add(below);
            }
        }
    }

    private void Add(DirectiveNode directive)
    {
        AreIncremental |= directive.Name.Value is Defer or Stream;
        if (directive.Argument("if") is VariableNode condition)
        {
            _conditions.Add(condition.Name);
        }
    }
}
