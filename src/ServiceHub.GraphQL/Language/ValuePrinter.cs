using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Language;

/// <summary>Writes a literal as GraphQL text.</summary>
internal static class ValuePrinter
{
    public static string Print(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name}",
        IntValueNode number => number.Text,
        FloatValueNode number => number.Text,
        StringValueNode text => text.IsBlock ? BlockString.Encode(text.Value) : StringEscapes.Encode(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        EnumValueNode name => name.Name,
        ListValueNode list => Layout.Fit("[", [.. list.Items.Select(Print)], "]"),
        ObjectValueNode node => Layout.Fit("{ ", [.. node.Fields.Select(Print)], " }"),
        _ => "null",
    };

    /// <summary>The arguments of a directive, in brackets; nothing when there are none.</summary>
    public static string Print(IReadOnlyList<ArgumentNode> arguments) =>
        arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(Print))})";

    public static string Print(ArgumentNode argument) => $"{argument.Name.Value}: {Print(argument.Value)}";
}
