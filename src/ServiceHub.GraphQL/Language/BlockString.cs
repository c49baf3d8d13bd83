using System.Text;

namespace ServiceHub.GraphQL.Language;

/// <summary>A block string has no common indentation and no blank edges (specification, section 2.10.4: BlockStringValue).</summary>
internal static class BlockString
{
    private const int MaxLine = 70;

    /// <summary>The literal of a text that is fit to be one.</summary>
    public static string Encode(string value)
    {
        var text = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var isLine = !value.Contains('\n');
        if (isLine && value.Length <= MaxLine && !value.EndsWith('"') && !value.EndsWith('\\'))
        {
            return $"\"\"\"{text}\"\"\"";
        }
        // The indentation of a first line counts for nothing where the quotes stand before it, and is lost on a line of its own.
        var isIndented = isLine && value[0] is ' ' or '\t';
        return $"\"\"\"{(isIndented ? "" : "\n")}{text}\n\"\"\"";
    }

    /// <summary>Whether a text comes back unchanged from a block string.</summary>
    public static bool CanHold(string value)
    {
        var lines = value.Split('\n');
        var isPlain = value.All(character => character is '\n' or '\t' || character >= ' ');
        return value.Length == 0
            || (isPlain && !IsBlank(lines[0]) && !IsBlank(lines[^1]) && (lines.Length == 1 || lines.Any(IsUnindented)));
    }

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

    private static bool IsUnindented(string line) => line.Length > 0 && line[0] is not (' ' or '\t');

    private static bool IsBlank(string line) => !line.AsSpan().ContainsAnyExcept(' ', '\t');
}
