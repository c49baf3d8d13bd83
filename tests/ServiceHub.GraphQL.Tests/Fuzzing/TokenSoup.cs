using System.Text;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>Tokens, and what nearly is one, in any order.</summary>
internal static class TokenSoup
{
    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", "$", "@", "!", "&", "|", "=", ":", "...", ",", "#c\n", "\n", "\r\n", "\uFEFF", " ",
        "a", "id", "on", "query", "mutation", "subscription", "fragment", "true", "false", "null", "__typename", "node", "items",
        "type", "interface", "union", "enum", "input", "scalar", "schema", "extend", "directive", "implements", "repeatable", "Query",
        "defer", "stream", "include", "skip", "if", "0", "-1", "1.5e-3", "9999999999999999999", "-", "1.", "00", "1e", "\"s\"", "\"\"",
        "\"\\u{1F600}\"", "\"\\uD83D\\uDE00\"", "\"\\u{}\"", "\"\\x\"", "\"", "\"\"\"b\"\"\"", "\"\"\"", "\"\"\"\\\"\"\"\"\"\"", "..", "ไ", "\0", "\\",
    ];

    public static byte[] Of(Choices choices)
    {
        var text = new StringBuilder();
        while (choices.AreLeft)
        {
            text.Append(choices.Of(Tokens)).Append(choices.OnceIn(3) ? "" : " ");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
