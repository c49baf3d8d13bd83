using System.Text;

namespace ServiceHub.GraphQL.Language;

/// <summary>Takes the common indentation and the blank edges off a block string (specification, 2.10.4: BlockStringValue).</summary>
internal static class BlockString
{
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        var lines = SplitLines(Encoding.UTF8.GetString(raw).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal));
        var indentation = CommonIndentation(lines);
        for (var i = 1; i < lines.Count && indentation > 0; i++)
        {
            lines[i] = lines[i].Length < indentation ? "" : lines[i][indentation..];
        }
        var first = lines.FindIndex(line => !IsBlank(line));
        var last = lines.FindLastIndex(line => !IsBlank(line));
        return first < 0 ? "" : string.Join('\n', lines.GetRange(first, last - first + 1));
    }

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        while (text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length)
        {
            var end = start + length;
            lines.Add(text[start..end]);
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
        lines.Add(text[start..]);
        return lines;
    }

    private static int CommonIndentation(List<string> lines)
    {
        var common = int.MaxValue;
        foreach (var line in lines.Skip(1).Where(line => !IsBlank(line)))
        {
            common = Math.Min(common, line.AsSpan().IndexOfAnyExcept(' ', '\t'));
        }
        return common == int.MaxValue ? 0 : common;
    }

    private static bool IsBlank(string line) => !line.AsSpan().ContainsAnyExcept(' ', '\t');
}
