using System.Text;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Writes tokens as a text: plainly, or with all that may stand between tokens.</summary>
internal static class Layout
{
    private static readonly string[] Separators =
        [" ", " ", " ", "\n", "\n", "  ", ",", ", ", "\r\n", "\r", "\t", "\uFEFF", " # note\n", "#ไทย 😀 \"{\r\n", "\n\n"];

    public static string Plain(IEnumerable<string> tokens) => string.Join(' ', tokens);

    public static string Varied(IReadOnlyList<string> tokens, Dice dice)
    {
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && (!dice.OneIn(3) || Touch(tokens[i - 1], tokens[i])))
            {
                text.Append(dice.OneIn(3) ? dice.Pick(Separators) : " ");
            }
            text.Append(tokens[i]);
        }
        return text.ToString();
    }

    /// <summary>Whether two tokens would become one, or another.</summary>
    private static bool Touch(string left, string right) =>
        left.Length > 0 && right.Length > 0 && (IsPart(left[^1]) || left[^1] == '"') && (IsPart(right[0]) || right[0] is '"' or '-');

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character is '_' or '.';
}
