using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>Collects the fields that selection sets ask of an object type (specification, section 6.3.2: CollectFields).</summary>
/// <param name="schema">The schema.</param>
/// <param name="fragments">The document's fragments.</param>
/// <param name="variables">
/// The variables: what @skip, @include, @defer and @stream say is decided here, so that a plan is for one setting of the variables
/// that they read.
/// </param>
/// <param name="isIncremental">Whether @defer and @stream are heeded; else all is delivered at once.</param>
/// <param name="maxSelections">How many selections all calls together may visit.</param>
internal sealed class FieldCollector(
    Schema schema, IReadOnlyDictionary<string, FragmentNode> fragments, VariableValues variables, bool isIncremental, int maxSelections)
{
    private int _visited;

    /// <summary>Whether the limit ended the collecting; the fields collected since are incomplete.</summary>
    public bool IsOverLimit => _visited > maxSelections;

    public CollectedFields Collect(ObjectType type, Selections selections)
    {
        var collection = new Collection(type, new([], []), []);
        foreach (var (set, usage) in selections.Sets)
        {
            Collect(collection, set, usage);
        }
        return collection.Found;
    }

    /// <returns>The field's <c>@stream</c>; null when it has none that is heeded.</returns>
    public DirectiveNode? StreamOf(FieldNode field) => Heeded(field, SelectionDirectives.Stream);

    private void Collect(Collection collection, SelectionSetNode selectionSet, DeferUsage? usage)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (++_visited > maxSelections)
            {
                return;
            }
            if (!IsIncluded(selection))
            {
                continue;
            }
            switch (selection)
            {
                case FieldNode field:
                    Add(collection.Found.Fields, new CollectedField(field, usage));
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(collection.Type, inline.TypeCondition):
                    Collect(collection, inline.SelectionSet, Deferred(collection, inline, usage));
                    break;
                case FragmentSpreadNode spread when fragments[spread.Name.Value] is var fragment && Applies(collection.Type, fragment.TypeCondition):
                    Collect(collection, spread, fragment, usage);
                    break;
            }
        }
    }

    /// <summary>A fragment that was visited at once need not be visited again, nor one by the same @defer.</summary>
    private void Collect(Collection collection, FragmentSpreadNode spread, FragmentNode fragment, DeferUsage? usage)
    {
        var name = spread.Name.Value;
        var directive = Heeded(spread, SelectionDirectives.Defer) ?? usage?.Directive;
        if (!collection.Visited.Contains((name, null)) && collection.Visited.Add((name, directive)))
        {
            Collect(collection, fragment.SelectionSet, Deferred(collection, spread, usage));
        }
    }

    /// <returns>The deferred fragment that a selection begins; the one around it when it begins none.</returns>
    private DeferUsage? Deferred(Collection collection, SelectionNode selection, DeferUsage? around)
    {
        if (Heeded(selection, SelectionDirectives.Defer) is not { } directive)
        {
            return around;
        }
        var usage = new DeferUsage(directive, SelectionDirectives.LabelOf(directive), around);
        collection.Found.Usages.Add(usage);
        return usage;
    }

    private static void Add(OrderedDictionary<string, List<CollectedField>> fields, CollectedField field)
    {
        if (fields.TryGetValue(field.Node.ResponseKey, out var sameKey))
        {
            sameKey.Add(field);
            return;
        }
        fields.Add(field.Node.ResponseKey, [field]);
    }

    private bool Applies(ObjectType type, NamedTypeNode condition) =>
        schema.FindType(condition.Name) is CompositeType wanted && wanted.PossibleTypes.Contains(type);

    /// <summary>Specification, section 3.13.1 and 3.13.2.</summary>
    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            var excludedBy = directive.Name.Value switch
            {
                "skip" => true,
                "include" => false,
                _ => (bool?)null,
            };
            if (excludedBy is not null && Condition(directive) == excludedBy)
            {
                return false;
            }
        }
        return true;
    }

    private DirectiveNode? Heeded(SelectionNode selection, string name)
    {
        if (!isIncremental)
        {
            return null;
        }
        var directive = selection.Directives.FirstOrDefault(candidate => candidate.Name.Value == name);
        return directive is not null && Condition(directive) != false ? directive : null;
    }

    /// <returns>What the directive's <c>if</c> says; null when it has none, or its variable has no value.</returns>
    private bool? Condition(DirectiveNode directive) => directive.Argument("if") switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => variables.Find(variable.Name)?.Value as bool?,
        _ => null,
    };

    private sealed record Collection(ObjectType Type, CollectedFields Found, HashSet<(string Fragment, DirectiveNode? Defer)> Visited);
}
