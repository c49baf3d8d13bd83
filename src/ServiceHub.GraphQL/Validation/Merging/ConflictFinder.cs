using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Merging;

/// <summary>
/// Finds selections of one response key that cannot be merged (FieldsInSetCanMerge, SameResponseShape). Fragments are compared as
/// wholes and each pair once, so that nesting them does not multiply the work; what remains quadratic ends with a budget.
/// </summary>
internal sealed class ConflictFinder(ValidationContext context)
{
    private const int Budget = 100_000;

    /// <summary>A message stays readable, and so does the list of its places.</summary>
    private const int ReasonsTold = 3;
    private const int PlacesTold = 50;

    private readonly Dictionary<SelectionSetNode, SelectedFields> _selected = [];
    private readonly Dictionary<FieldNode, string> _arguments = [];
    private readonly ComparedPairs _fragmentPairs = new();
    private readonly ComparedPairs _fragmentsWithFields = new();
    private int _comparisons;

    public bool IsExhausted => _comparisons > Budget;

    public List<FieldConflict> FindWithin(SelectionSetNode selectionSet, CompositeType? parent)
    {
        var conflicts = new List<FieldConflict>();
        var selected = Select(selectionSet, parent);
        foreach (var sameKey in selected.ByKey.Values)
        {
            for (var i = 0; i < sameKey.Count; i++)
            {
                for (var j = i + 1; j < sameKey.Count && !IsExhausted; j++)
                {
                    Compare(conflicts, areExclusive: false, sameKey[i], sameKey[j]);
                }
            }
        }
        var fragments = selected.Fragments;
        for (var i = 0; i < fragments.Count; i++)
        {
            CompareWithFragment(conflicts, areExclusive: false, selected, fragments[i]);
            for (var j = i + 1; j < fragments.Count && !IsExhausted; j++)
            {
                CompareFragments(conflicts, areExclusive: false, fragments[i], fragments[j]);
            }
        }
        return conflicts;
    }

    private void CompareAll(List<FieldConflict> conflicts, bool areExclusive, SelectedFields left, SelectedFields right)
    {
        foreach (var (key, ofLeft) in left.ByKey)
        {
            foreach (var one in right.ByKey.ContainsKey(key) ? ofLeft : [])
            {
                foreach (var other in right.ByKey[key])
                {
                    if (IsExhausted)
                    {
                        return;
                    }
                    Compare(conflicts, areExclusive, one, other);
                }
            }
        }
    }

    private void CompareWithFragment(List<FieldConflict> conflicts, bool areExclusive, SelectedFields fields, string name)
    {
        _comparisons++;
        if (IsExhausted || !_fragmentsWithFields.Add(fields, name, areExclusive)
            || Select(name) is not { } ofFragment || ofFragment == fields)
        {
            return;
        }
        CompareAll(conflicts, areExclusive, fields, ofFragment);
        foreach (var next in ofFragment.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, fields, next);
        }
    }

    private void CompareFragments(List<FieldConflict> conflicts, bool areExclusive, string left, string right)
    {
        var (first, second) = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        _comparisons++;
        if (left == right || IsExhausted || !_fragmentPairs.Add(first, second, areExclusive)
            || Select(left) is not { } ofLeft || Select(right) is not { } ofRight)
        {
            return;
        }
        CompareAll(conflicts, areExclusive, ofLeft, ofRight);
        foreach (var next in ofRight.Fragments)
        {
            CompareFragments(conflicts, areExclusive, left, next);
        }
        foreach (var next in ofLeft.Fragments)
        {
            CompareFragments(conflicts, areExclusive, next, right);
        }
    }

    private List<FieldConflict> CompareBelow(bool areExclusive, SelectedFields left, SelectedFields right)
    {
        var conflicts = new List<FieldConflict>();
        CompareAll(conflicts, areExclusive, left, right);
        foreach (var fragment in right.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, left, fragment);
        }
        foreach (var fragment in left.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, right, fragment);
        }
        foreach (var fragment in left.Fragments)
        {
            foreach (var other in right.Fragments)
            {
                CompareFragments(conflicts, areExclusive, fragment, other);
            }
        }
        return conflicts;
    }

    private void Compare(List<FieldConflict> conflicts, bool areExclusive, SelectedField left, SelectedField right)
    {
        _comparisons++;
        // Two object types are never the same object, so that only the shapes of the responses must agree.
        areExclusive |= left.Parent != right.Parent && left.Parent is ObjectType && right.Parent is ObjectType;
        var key = left.Node.ResponseKey;
        if (Difference(areExclusive, left, right) is { } reason)
        {
            conflicts.Add(new FieldConflict(key, reason, [left.Node], [right.Node]));
            return;
        }
        if (left.Node.SelectionSet is null || right.Node.SelectionSet is null)
        {
            return;
        }
        var below = CompareBelow(areExclusive, SelectBelow(left), SelectBelow(right));
        if (below.Count > 0)
        {
            var reasons = below.Take(ReasonsTold)
                .Select(conflict => $"below them \"{conflict.ResponseKey}\" conflicts because {conflict.Reason}");
            conflicts.Add(new FieldConflict(
                key,
                string.Join(" and ", reasons),
                [left.Node, .. below.SelectMany(conflict => conflict.Left).Take(PlacesTold - 1)],
                [right.Node, .. below.SelectMany(conflict => conflict.Right).Take(PlacesTold - 1)]));
        }
    }

    private string? Difference(bool areExclusive, SelectedField left, SelectedField right)
    {
        if (!areExclusive && left.Node.Name.Value != right.Node.Name.Value)
        {
            return $"\"{left.Node.Name.Value}\" and \"{right.Node.Name.Value}\" are different fields";
        }
        if (!areExclusive && ArgumentsOf(left.Node) != ArgumentsOf(right.Node))
        {
            return "their arguments differ";
        }
        // A stream has a place and a label of its own, so that two of them, or one and a whole list, never merge.
        if (left.Node.Directives.Any(IncrementalDirectives.IsStream) || right.Node.Directives.Any(IncrementalDirectives.IsStream))
        {
            return "they are streamed";
        }
        return left.Definition is not null && right.Definition is not null && !HaveSameShape(left.Definition.Type, right.Definition.Type)
            ? $"their types \"{left.Definition.Type}\" and \"{right.Definition.Type}\" differ"
            : null;
    }

    private string ArgumentsOf(FieldNode field)
    {
        if (field.Arguments.Count == 0)
        {
            return "";
        }
        if (!_arguments.TryGetValue(field, out var text))
        {
            _arguments[field] = text = CanonicalText.Of(field.Arguments);
        }
        return text;
    }

    private static bool HaveSameShape(TypeReference left, TypeReference right)
    {
        if (left.IsNonNull != right.IsNonNull || (left.Item is null) != (right.Item is null))
        {
            return false;
        }
        return left.Item is not null
            ? HaveSameShape(left.Item, right.Item!)
            : left.Named == right.Named || (left.Named.IsComposite && right.Named.IsComposite);
    }

    private SelectedFields SelectBelow(SelectedField field) =>
        Select(field.Node.SelectionSet!, field.Definition?.Type.Named as CompositeType);

    private SelectedFields? Select(string fragment) => context.Fragments.TryGetValue(fragment, out var node)
        ? Select(node.SelectionSet, context.Schema.FindType(node.TypeCondition.Name) as CompositeType)
        : null;

    private SelectedFields Select(SelectionSetNode selectionSet, CompositeType? parent)
    {
        if (!_selected.TryGetValue(selectionSet, out var selected))
        {
            _selected[selectionSet] = selected = new SelectedFields();
            Collect(selected, selectionSet, parent);
        }
        return selected;
    }

    private void Collect(SelectedFields selected, SelectionSetNode selectionSet, CompositeType? parent)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    var definition = parent is null ? null : context.Schema.FindField(parent, field.Name.Value);
                    selected.Add(new SelectedField(field, parent, definition));
                    break;
                case FragmentSpreadNode spread:
                    selected.AddFragment(spread.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition ? context.Schema.FindType(condition.Name) as CompositeType : parent;
                    Collect(selected, inline.SelectionSet, type);
                    break;
            }
        }
    }
}
