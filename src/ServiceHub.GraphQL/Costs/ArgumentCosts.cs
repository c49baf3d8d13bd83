using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Costs;

/// <summary>
/// What a field's arguments and directives add to its weight (the cost specification, section 5.3.2.2). Of an input object that a
/// variable brings only the type is known: all its fields that add to the cost are taken to be given.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="assumed">The size of a list of which the schema says nothing.</param>
internal sealed class ArgumentCosts(Schema schema, double assumed)
{
    private readonly Dictionary<InputObjectType, double> _bounds = [];

    /// <summary>The cost of resolving a field once; never below zero, though a part of it may be.</summary>
    public CostNode OfField(FieldNode field, FieldDefinition definition)
    {
        var lists = new List<CostNode>();
        var known = Weights.Of(definition) + Sum(field.Arguments, definition.Arguments, lists);
        foreach (var directive in field.Directives)
        {
            known += Sum(directive.Arguments, schema.FindDirective(directive.Name.Value)!.Arguments, lists);
        }
        return CostNode.Sum([new KnownCost(new OperationCost(Math.Max(0, known), 0)), .. lists]);
    }

    private double Sum(IReadOnlyList<ArgumentNode> given, IReadOnlyList<InputValueDefinition> definitions, List<CostNode> lists) =>
        given.Sum(argument => Cost(definitions.First(definition => definition.Name == argument.Name.Value), argument.Value, lists));

    private double Cost(InputValueDefinition input, ValueNode value, List<CostNode> lists) =>
        Weights.Of(input) + Inside(input.Type, value, lists);

    private double Inside(TypeReference type, ValueNode value, List<CostNode> lists)
    {
        if (type.Named is not InputObjectType input)
        {
            return 0;
        }
        switch (value)
        {
            case ListValueNode list:
                return list.Items.Sum(item => Inside(type.Item ?? type, item, lists));
            case ObjectValueNode node:
                return node.Fields.Sum(field => Cost(input.FindField(field.Name.Value)!, field.Value, lists));
            case VariableNode when type.Item is null:
                return Bound(input);
            case VariableNode variable:
                lists.Add(CostNode.Times(
                    new SizeNode(null, [(variable.Name, 0)], 0), new KnownCost(new OperationCost(Bound(input), 0))));
                return 0;
            default:
                return 0;
        }
    }

    /// <summary>What the fields of an input object add at most; those that lead back to it are taken once.</summary>
    private double Bound(InputObjectType input)
    {
        if (!_bounds.TryGetValue(input, out var bound))
        {
            _bounds[input] = 0;
            _bounds[input] = bound = input.Fields.Sum(field => Math.Max(0, Weights.Of(field) + Below(field.Type)));
        }
        return bound;
    }

    private double Below(TypeReference type) =>
        type.Named is not InputObjectType input ? 0 : type.Item is null ? Bound(input) : assumed * Bound(input);
}
