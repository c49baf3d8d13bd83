using System.Text;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>Writes JSON that is more or less what the variables of a filter ask for.</summary>
internal static class VariablesWriter
{
    private static readonly string[] Names = ["filter", "by", "ints", "nested", "n", "kind", "any", "id", "name", "first", "nope", "\\u0000", "ไทย"];

    private static readonly string[] Leaves =
    [
        "1", "-1", "0.5", "1e400", "1E2", "2147483648", "99999999999999999999999999", "\"RED\"", "\"x\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"",
        "true", "false", "null", "[]", "{}",
    ];

    public static string Of(Choices choices)
    {
        var text = new StringBuilder();
        WriteObject(text, choices, 6);
        return text.ToString();
    }

    private static void WriteValue(StringBuilder text, Choices choices, int depth)
    {
        switch (depth == 0 ? 0 : choices.Below(5))
        {
            case 3:
                WriteObject(text, choices, depth - 1);
                break;
            case 4:
                WriteList(text, choices, depth - 1);
                break;
            default:
                text.Append(choices.Of(Leaves));
                break;
        }
    }

    private static void WriteObject(StringBuilder text, Choices choices, int depth)
    {
        var separator = '{';
        do
        {
            text.Append(separator).Append('"').Append(choices.Of(Names)).Append("\":");
            WriteValue(text, choices, depth);
            separator = ',';
        }
        while (choices.AreLeft && !choices.OnceIn(4));
        text.Append('}');
    }

    private static void WriteList(StringBuilder text, Choices choices, int depth)
    {
        var separator = '[';
        do
        {
            text.Append(separator);
            WriteValue(text, choices, depth);
            separator = ',';
        }
        while (choices.AreLeft && !choices.OnceIn(4));
        text.Append(']');
    }
}
