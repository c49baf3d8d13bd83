using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>Collects the fields that selection sets ask of an object type (specification, section 6.3.2: CollectFields).</summary>
/// <param name="schema">The schema.</param>
/// <param name="fragments">The document's fragments.</param>
/// <param name="variables">
/// The variables: @skip and @include are decided here, so that a plan is for one setting of the variables that they read.
/// </param>
/// <param name="maxSelections">How many selections all calls together may visit.</param>
internal sealed class FieldCollector(
    Schema schema, IReadOnlyDictionary<string, FragmentNode> fragments, VariableValues variables, int maxSelections)
{
    private int _visited;

    /// <summary>Whether the limit ended the collecting; the fields collected since are incomplete.</summary>
    public bool IsOverLimit => _visited > maxSelections;

    /// <returns>The selections of each response key, in the order of the response.</returns>
    public OrderedDictionary<string, List<FieldNode>> Collect(ObjectType type, IReadOnlyList<SelectionSetNode> selectionSets)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        var visitedFragments = new HashSet<string>();
        foreach (var selectionSet in selectionSets)
        {
            Collect(type, selectionSet, fields, visitedFragments);
        }
        return fields;
    }

    private void Collect(
        ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> visitedFragments)
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
                    Add(fields, field);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, fields, visitedFragments);
                    break;
                case FragmentSpreadNode spread when visitedFragments.Add(spread.Name.Value)
                    && fragments[spread.Name.Value] is var fragment && Applies(type, fragment.TypeCondition):
                    Collect(type, fragment.SelectionSet, fields, visitedFragments);
                    break;
            }
        }
    }

    private static void Add(OrderedDictionary<string, List<FieldNode>> fields, FieldNode field)
    {
        if (fields.TryGetValue(field.ResponseKey, out var sameKey))
        {
            sameKey.Add(field);
            return;
        }
        fields.Add(field.ResponseKey, [field]);
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

    private bool Condition(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => variables.Find(variable.Name)?.Value is true,
        _ => false,
    };
}
