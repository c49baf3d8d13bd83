using System.Text;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Merging;

/// <summary>
/// Values as text that is the same where they mean the same, whatever the order of arguments and of fields in objects. Written once for
/// each, so that comparing many with each other does not look through all of them each time.
/// </summary>
internal static class CanonicalText
{
    public static string Of(IReadOnlyList<ArgumentNode> arguments)
    {
        var text = new StringBuilder();
        Write(text, arguments);
        return text.ToString();
    }

    public static string Of(ValueNode value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal))
        {
            text.Append(argument.Name.Value).Append(':');
            Write(text, argument.Value);
            text.Append(' ');
        }
    }

    private static void Write(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case ObjectValueNode node:
                text.Append('{');
                Write(text, node.Fields);
                text.Append('}');
                break;
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(text, item);
                    text.Append(' ');
                }
                text.Append(']');
                break;
            case StringValueNode node:
                text.Append(StringEscapes.Encode(node.Value));
                break;
            default:
                text.Append(ValuePrinter.Print(value));
                break;
        }
    }
}
