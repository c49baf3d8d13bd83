using System.Text.RegularExpressions;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation;

/// <summary>What the rules know of a document, and where they report.</summary>
internal sealed partial class ValidationContext
{
    /// <summary>Names may be as long as the document; an error stays readable, and so does the list of its places.</summary>
    private const int MaxMessage = 1000;
    private const int MaxPlaces = 100;

    private readonly List<GraphQLError> _errors = [];
    private readonly int _maxErrors;
    private readonly Dictionary<ExecutableNode, IReadOnlyList<string>> _spreads = [];
    private readonly Dictionary<ExecutableNode, IReadOnlyList<ExecutableNode>> _reachable = [];

    public ValidationContext(Schema schema, DocumentNode document, int maxErrors)
    {
        (Schema, Document, _maxErrors) = (schema, document, maxErrors);
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
        {
            Fragments[fragment.Name.Value] = fragment;
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    /// <summary>By name; of several with one name the last.</summary>
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
        var locations = new SourceLocation[Math.Min(offsets.Length, MaxPlaces)];
        for (var i = 0; i < locations.Length; i++)
        {
            locations[i] = Document.Source.Locate(offsets[i]);
        }
        var told = NumberedName().Replace(message, "\"...\"");
        _errors.Add(new GraphQLError(code, told.Length <= MaxMessage ? told : $"{told.AsSpan(0, MaxMessage)}...") { Locations = locations });
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

    /// <summary>A name that a client made of a number, which may be somebody's: its place tells enough.</summary>
    [GeneratedRegex("\"[@$]?[_A-Za-z0-9]*[0-9]{4}[_A-Za-z0-9]*\"")]
    private static partial Regex NumberedName();
}
