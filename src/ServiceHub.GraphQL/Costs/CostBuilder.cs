using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Costs;

/// <summary>
/// Adds up an operation (the cost specification, section 5.1.1). Selections are not merged: what a document asks for twice counts
/// twice. Of an interface or union the dearest possible type counts. Each selection set is added up once a type, however often it is
/// spread.
/// </summary>
internal sealed class CostBuilder(Schema schema, IReadOnlyDictionary<string, FragmentNode> fragments, double assumedListSize)
{
    private readonly ListSizes _sizes = new(assumedListSize);
    private readonly ArgumentCosts _arguments = new(schema, assumedListSize);
    private readonly Dictionary<(FieldNode, FieldDefinition), Sizing?> _below = [];
    private readonly Dictionary<(SelectionSetNode, ObjectType, Sizing?), CostNode> _selected = [];

    public CostNode Add(OperationNode operation) => Add(schema.RootOf(operation.Kind)!, operation.SelectionSet, sizing: null);

    /// <summary>An object and what is selected of it.</summary>
    private CostNode Add(ObjectType type, SelectionSetNode selectionSet, Sizing? sizing) =>
        CostNode.Sum([OfType(type), Select(selectionSet, type, sizing)]);

    private static KnownCost OfType(NamedType type) => new(new OperationCost(0, Math.Max(0, Weights.Of(type))));

    private CostNode Select(SelectionSetNode selectionSet, ObjectType type, Sizing? sizing)
    {
        if (!_selected.TryGetValue((selectionSet, type, sizing), out var cost))
        {
            var parts = selectionSet.Selections.Select(selection => Conditional(selection, Add(selection, type, sizing)));
            _selected[(selectionSet, type, sizing)] = cost = CostNode.Sum([.. parts]);
        }
        return cost;
    }

    private CostNode Add(SelectionNode selection, ObjectType type, Sizing? sizing) => selection switch
    {
        FieldNode field => Add(field, schema.FindField(type, field.Name.Value)!, sizing),
        InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, type) =>
            Select(inline.SelectionSet, type, sizing),
        FragmentSpreadNode spread when fragments[spread.Name.Value] is var fragment && Applies(fragment.TypeCondition, type) =>
            Select(fragment.SelectionSet, type, sizing),
        _ => CostNode.Zero,
    };

    private CostNode Add(FieldNode field, FieldDefinition definition, Sizing? sizing)
    {
        var named = definition.Type.Named;
        if (named is CompositeType { IsBuiltIn: true })
        {
            return CostNode.Zero;
        }
        // The same sizing each time, so that what is below it is found again among what was added up.
        if (!_below.TryGetValue((field, definition), out var below))
        {
            _below[(field, definition)] = below = _sizes.Below(field, definition);
        }
        var item = named is CompositeType composite
            ? CostNode.Max([.. composite.PossibleTypes.Select(possible => Add(possible, field.SelectionSet!, below))])
            : OfType(named);
        return CostNode.Sum([_arguments.OfField(field, definition), CostNode.Times(_sizes.Of(field, definition, sizing), item)]);
    }

    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        schema.FindType(condition.Name) is CompositeType wanted && wanted.PossibleTypes.Contains(type);

    private static CostNode Conditional(SelectionNode selection, CostNode cost)
    {
        foreach (var directive in selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"))
        {
            var isSkip = directive.Name.Value == "skip";
            cost = directive.Arguments[0].Value switch
            {
                BooleanValueNode literal when literal.Value == isSkip => CostNode.Zero,
                VariableNode variable when cost != CostNode.Zero => new ConditionalCost(variable.Name, isSkip, cost),
                _ => cost,
            };
        }
        return cost;
    }
}
