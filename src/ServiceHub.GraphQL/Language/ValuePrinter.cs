using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Language;

/// <summary>Writes a literal as GraphQL text.</summary>
internal static class ValuePrinter
{
    public static string Print(ValueNode value)
    {
        var text = new StringBuilder();
        Print(text, value);
        return text.ToString();
    }

    private static void Print(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                PrintAll(text, '[', list.Items, ']', Print);
                break;
            case ObjectValueNode fields:
                PrintAll(text, '{', fields.Fields, '}', PrintField);
                break;
            default:
                text.Append(Leaf(value));
                break;
        }
    }

    private static void PrintField(StringBuilder text, ArgumentNode field)
    {
        text.Append(CultureInfo.InvariantCulture, $"{field.Name.Value}: ");
        Print(text, field.Value);
    }

    private static void PrintAll<T>(StringBuilder text, char open, IReadOnlyList<T> parts, char close, Action<StringBuilder, T> print)
    {
        text.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            print(text, parts[i]);
        }
        text.Append(close);
    }

    private static string Leaf(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name}",
        IntValueNode number => number.Text,
        FloatValueNode number => number.Text,
        // A JSON string is a GraphQL string.
        StringValueNode text => $"\"{JsonEncodedText.Encode(text.Value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"",
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        EnumValueNode name => name.Name,
        _ => "null",
    };
}
