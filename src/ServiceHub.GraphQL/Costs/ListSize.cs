using System.Globalization;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Costs;

/// <summary>What <c>@listSize</c> says of a field (the cost specification, section 8).</summary>
internal sealed class ListSize
{
    public const string Directive = "listSize";

    private ListSize(AppliedDirective applied)
    {
        AssumedSize = applied.Find("assumedSize") is IntValueNode size ? double.Parse(size.Text, CultureInfo.InvariantCulture) : null;
        SlicingArguments = Names(applied, "slicingArguments");
        SizedFields = Names(applied, "sizedFields");
        RequiresOne = applied.Find("requireOneSlicingArgument") is not BooleanValueNode { Value: false };
    }

    /// <summary>How many items there are when no slicing argument tells.</summary>
    public double? AssumedSize { get; }

    /// <summary>The arguments of the field that bound the list: a number, or a list that is answered item by item.</summary>
    public IReadOnlyList<string> SlicingArguments { get; }

    /// <summary>The fields of the field's type to whose lists the size belongs; empty when it is the field's own.</summary>
    public IReadOnlyList<string> SizedFields { get; }

    /// <summary>Whether a selection gives exactly one of the slicing arguments.</summary>
    public bool RequiresOne { get; }

    /// <summary>What the field says of its list, or else what its interfaces' field does.</summary>
    public static ListSize? Of(FieldDefinition field) =>
        field.Directives.Concat(field.DeclaringType.Interfaces.SelectMany(shared => shared.FindField(field.Name)?.Directives ?? []))
            .FirstOrDefault(applied => applied.Name == Directive) is { } applied ? new ListSize(applied) : null;

    // One string stands for a list of one (specification, section 3.12).
    private static List<string> Names(AppliedDirective applied, string argument) => applied.Find(argument) switch
    {
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(name => name.Value)],
        StringValueNode name => [name.Value],
        _ => [],
    };
}
