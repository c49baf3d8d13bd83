using System.Globalization;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Costs;

/// <summary>How long the lists of an operation may be (the cost specification, section 8).</summary>
/// <param name="assumed">The size of a list of which the schema says nothing.</param>
internal sealed class ListSizes(double assumed)
{
    /// <summary>How many values a field yields.</summary>
    /// <param name="field">The selected field.</param>
    /// <param name="definition">Its definition.</param>
    /// <param name="sizing">What the field above says of the lists in it.</param>
    public SizeNode Of(FieldNode field, FieldDefinition definition, Sizing? sizing)
    {
        if (definition.Type.Item is not { } item)
        {
            return SizeNode.One;
        }
        var size = sizing is not null && sizing.Covers(definition.Name) ? sizing.Size
            : ListSize.Of(definition) is { SizedFields.Count: 0 } own ? Slice(field, definition, own)
            : SizeNode.Of(assumed);
        for (var inner = item.Item; inner is not null; inner = inner.Item)
        {
            size = size.Within(assumed);
        }
        return size;
    }

    /// <summary>What a field says of the lists in its value.</summary>
    public Sizing? Below(FieldNode field, FieldDefinition definition) => ListSize.Of(definition) is { SizedFields.Count: > 0 } sized
        ? new Sizing(Slice(field, definition, sized), sized.SizedFields)
        : null;

    private SizeNode Slice(FieldNode field, FieldDefinition definition, ListSize listSize)
    {
        double? largest = null;
        var variables = new List<(string, double?)>();
        foreach (var argument in listSize.SlicingArguments.Select(definition.FindArgument).OfType<InputValueDefinition>())
        {
            var byDefault = Size(argument, argument.DefaultLiteral);
            var given = field.Arguments.FirstOrDefault(node => node.Name.Value == argument.Name)?.Value;
            if (given is VariableNode variable)
            {
                variables.Add((variable.Name, byDefault));
            }
            else if ((given is null ? byDefault : Size(argument, given)) is { } size)
            {
                largest = Math.Max(largest ?? 0, size);
            }
        }
        return new SizeNode(largest, variables, listSize.AssumedSize ?? assumed);
    }

    /// <summary>The number that a literal gives; of a list, which is answered item by item, its length.</summary>
    private static double? Size(InputValueDefinition argument, ValueNode? literal) => literal switch
    {
        null or NullValueNode => null,
        ListValueNode list => list.Items.Count,
        _ when argument.Type.Item is not null => 1,
        IntValueNode number => double.Parse(number.Text, CultureInfo.InvariantCulture),
        _ => null,
    };
}
