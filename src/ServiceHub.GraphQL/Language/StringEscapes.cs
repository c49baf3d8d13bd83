using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ServiceHub.GraphQL.Language;

/// <summary>Reads and writes quoted strings (specification, section 2.10.4: StringCharacter, EscapedUnicode).</summary>
internal static class StringEscapes
{
    /// <summary>The literal of a text, with quotes.</summary>
    public static string Encode(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"' or '\\':
                    text.Append('\\').Append(character);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case var other when char.IsControl(other):
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)other:X4}");
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }
        return text.Append('"').ToString();
    }

    /// <summary>The text between the quotes.</summary>
    /// <returns>The text; null with the error and its offset when an escape is wrong.</returns>
    public static string? Decode(ReadOnlySpan<byte> raw, out string? error, out int at)
    {
        (error, at) = (null, 0);
        if (!raw.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(raw);
        }
        var text = new StringBuilder(raw.Length);
        while (at < raw.Length)
        {
            var plain = raw[at..].IndexOf((byte)'\\');
            plain = plain < 0 ? raw.Length - at : plain;
            text.Append(Encoding.UTF8.GetString(raw.Slice(at, plain)));
            at += plain;
            if (at < raw.Length && (error = ReadEscape(raw, ref at, text)) is not null)
            {
                return null;
            }
        }
        return text.ToString();
    }

    private static string? ReadEscape(ReadOnlySpan<byte> raw, ref int at, StringBuilder text)
    {
        var letter = at + 1 < raw.Length ? raw[at + 1] : (byte)0;
        if (letter == 'u')
        {
            return ReadUnicode(raw, ref at, text);
        }
        var character = letter switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)letter,
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => '\0',
        };
        if (character == '\0')
        {
            return "There is no such escape sequence.";
        }
        text.Append(character);
        at += 2;
        return null;
    }

    private static string? ReadUnicode(ReadOnlySpan<byte> raw, ref int at, StringBuilder text)
    {
        var length = ReadScalar(raw[at..], out var value);
        if (length > 0 && Rune.TryCreate(value, out var rune))
        {
            text.Append(rune.ToString());
            at += length;
            return null;
        }
        // Two fixed-width escapes may be a surrogate pair.
        if (length == 6 && ReadScalar(raw[(at + 6)..], out var low) == 6 && raw[at + 2] != '{' && raw[at + 8] != '{'
            && Rune.TryCreate((char)value, (char)low, out var pair))
        {
            text.Append(pair.ToString());
            at += 12;
            return null;
        }
        return "The Unicode escape names no Unicode scalar value.";
    }

    /// <returns>The length of the escape; 0 when there is none.</returns>
    private static int ReadScalar(ReadOnlySpan<byte> raw, out int value)
    {
        value = 0;
        if (!raw.StartsWith("\\u"u8))
        {
            return 0;
        }
        if (raw.Length > 2 && raw[2] == '{')
        {
            var length = raw[3..].IndexOf((byte)'}');
            return length > 0 && TryHex(raw.Slice(3, length), out value) ? length + 4 : 0;
        }
        return raw.Length >= 6 && TryHex(raw.Slice(2, 4), out value) ? 6 : 0;
    }

    private static bool TryHex(ReadOnlySpan<byte> digits, out int value)
    {
        var significant = digits.TrimStart((byte)'0');
        value = 0;
        return significant.IsEmpty || (significant.Length <= 6
            && Utf8Parser.TryParse(significant, out value, out var read, 'x') && read == significant.Length);
    }
}
