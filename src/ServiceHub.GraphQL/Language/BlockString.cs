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

    /// <summary>The text of what stands between the quotes.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        var (first, last, indentation) = Measure(raw);
        var text = new byte[raw.Length];
        var length = 0;
        for (var i = 0; i <= last; i++)
        {
            var line = NextLine(ref raw);
            if (i < first)
            {
                continue;
            }
            if (i > first)
            {
                text[length++] = (byte)'\n';
            }
            line = i == 0 ? line : line[Math.Min(indentation, line.Length)..];
            line.CopyTo(text.AsSpan(length));
            length += line.Length;
        }
        var decoded = Encoding.UTF8.GetString(text.AsSpan(0, length));
        return decoded.Contains('\\') ? decoded.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : decoded;
    }

    /// <summary>The numbers of the first and the last line that are not blank, and the indentation that all but line 0 share.</summary>
    private static (int First, int Last, int Indentation) Measure(ReadOnlySpan<byte> raw)
    {
        var (first, last, indentation) = (-1, -1, int.MaxValue);
        for (var i = 0; !raw.IsEmpty; i++)
        {
            var blanks = NextLine(ref raw).IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (blanks < 0)
            {
                continue;
            }
            first = first < 0 ? i : first;
            last = i;
            indentation = i == 0 ? indentation : Math.Min(indentation, blanks);
        }
        return (first, last, indentation);
    }

    /// <summary>Takes a line off; <c>\r\n</c>, <c>\r</c> and <c>\n</c> end one.</summary>
    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
        {
            length = rest.Length;
        }
        var line = rest[..length];
        rest = rest[length..];
        rest = rest[(rest.StartsWith("\r\n"u8) ? 2 : Math.Min(1, rest.Length))..];
        return line;
    }

    private static bool IsUnindented(string line) => line.Length > 0 && line[0] is not (' ' or '\t');

    private static bool IsBlank(string line) => !line.AsSpan().ContainsAnyExcept(' ', '\t');
}
