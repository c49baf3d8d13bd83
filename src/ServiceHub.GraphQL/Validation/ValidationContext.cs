using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation;

/// <summary>What the rules know of a document, and where they report.</summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> _errors = [];
    private readonly int _maxErrors;
    private readonly SourceLocator _locator;
    private readonly Dictionary<ExecutableNode, IReadOnlyList<string>> _spreads = [];
    private readonly Dictionary<ExecutableNode, IReadOnlyList<ExecutableNode>> _reachable = [];

    public ValidationContext(Schema schema, DocumentNode document, int maxErrors)
    {
        (Schema, Document, _maxErrors) = (schema, document, maxErrors);
        _locator = new SourceLocator(document.Source);
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
        {
            Fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    /// <summary>By name; of several with one name the first.</summary>
    public Dictionary<string, FragmentNode> Fragments { get; } = [];

    /// <summary>The variables that each operation and fragment uses itself; complete when the document has been walked.</summary>
    public Dictionary<ExecutableNode, List<VariableUsage>> Usages { get; } = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public bool IsFull => _errors.Count >= _maxErrors;

    public void Report(string message, params ReadOnlySpan<int> offsets) => Report(ErrorCodes.ValidationFailed, message, offsets);

    public void Report(string code, string message, ReadOnlySpan<int> offsets)
    {
        if (IsFull)
        {
            return;
        }
        var locations = new SourceLocation[offsets.Length];
        for (var i = 0; i < locations.Length; i++)
        {
            locations[i] = _locator.Locate(offsets[i]);
        }
        _errors.Add(new GraphQLError(code, message) { Locations = locations });
    }

    /// <summary>An operation and all fragments that it reaches, each once.</summary>
    public IReadOnlyList<ExecutableNode> Reachable(ExecutableNode start)
    {
        if (_reachable.TryGetValue(start, out var known))
        {
            return known;
        }
        var reached = new List<ExecutableNode> { start };
        var names = new HashSet<string>();
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var name in SpreadNames(reached[i]))
            {
                if (names.Add(name) && Fragments.TryGetValue(name, out var fragment))
                {
                    reached.Add(fragment);
                }
            }
        }
        return _reachable[start] = reached;
    }

    /// <summary>The variables that an operation uses, in itself and through fragments.</summary>
    public IEnumerable<VariableUsage> UsagesIn(OperationNode operation) => Reachable(operation).SelectMany(node => Usages[node]);

    /// <summary>The names of the fragments that an operation or fragment spreads itself, each once.</summary>
    private IReadOnlyList<string> SpreadNames(ExecutableNode node)
    {
        if (!_spreads.TryGetValue(node, out var names))
        {
            _spreads[node] = names = [.. Selections.Spreads(node.SelectionSet).Select(spread => spread.Name.Value).Distinct()];
        }
        return names;
    }
}
