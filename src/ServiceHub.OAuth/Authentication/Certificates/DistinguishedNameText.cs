using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ServiceHub.OAuth.Authentication.Certificates;

/// <summary>Reads the text of a distinguished name (RFC 4514 §3), but for values in hexadecimal BER, which nobody registers.</summary>
internal static class DistinguishedNameText
{
    /// <summary>The short names of RFC 4514 §3, and those that authorities commonly write.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CN"] = "2.5.4.3",
        ["SN"] = "2.5.4.4",
        ["serialNumber"] = "2.5.4.5",
        ["C"] = "2.5.4.6",
        ["L"] = "2.5.4.7",
        ["ST"] = "2.5.4.8",
        ["STREET"] = "2.5.4.9",
        ["O"] = "2.5.4.10",
        ["OU"] = "2.5.4.11",
        ["title"] = "2.5.4.12",
        ["GN"] = "2.5.4.42",
        ["givenName"] = "2.5.4.42",
        ["organizationIdentifier"] = "2.5.4.97",
        ["DC"] = "0.9.2342.19200300.100.1.25",
        ["UID"] = "0.9.2342.19200300.100.1.1",
        ["emailAddress"] = "1.2.840.113549.1.9.1",
    };

    private static readonly SearchValues<char> Special = SearchValues.Create(",+\"\\<>;=#");
    private static readonly SearchValues<char> OidCharacters = SearchValues.Create("0123456789.");

    public static bool TryRead(string text, [NotNullWhen(true)] out List<List<(string Type, string Value)>>? names)
    {
        names = [[]];
        var rest = text.AsSpan();
        while (true)
        {
            if (!TryReadPart(ref rest, out var part))
            {
                names = null;
                return false;
            }
            names[^1].Add(part);
            if (rest.IsEmpty)
            {
                return true;
            }
            if (rest[0] == ',')
            {
                names.Add([]);
            }
            rest = rest[1..];
        }
    }

    /// <summary>Reads up to the comma or plus that ends it.</summary>
    private static bool TryReadPart(ref ReadOnlySpan<char> rest, out (string Type, string Value) part)
    {
        part = default;
        var equals = rest.IndexOf('=');
        if (equals < 1 || !TryReadType(rest[..equals].Trim(' '), out var type) || !TryReadValue(rest[(equals + 1)..], out var value, out var length))
        {
            return false;
        }
        part = (type, value);
        rest = rest[(equals + 1 + length)..];
        return true;
    }

    private static bool TryReadType(ReadOnlySpan<char> text, [NotNullWhen(true)] out string? type)
    {
        type = text.ToString();
        if (Types.TryGetValue(type, out var known))
        {
            type = known;
            return true;
        }
        return text.Contains('.') && !text.ContainsAnyExcept(OidCharacters);
    }

    private static bool TryReadValue(ReadOnlySpan<char> text, [NotNullWhen(true)] out string? value, out int length)
    {
        value = null;
        // Escapes in hexadecimal are bytes of UTF-8, so the whole is put together as bytes.
        var bytes = new List<byte>();
        for (length = 0; length < text.Length && text[length] is not (',' or '+'); length++)
        {
            var character = text[length];
            if (character == '\\')
            {
                if (!TryReadEscape(text[(length + 1)..], bytes, out var escaped))
                {
                    return false;
                }
                length += escaped;
            }
            else if (character is '"' or '<' or '>' or ';' or '\0' || (character == '#' && bytes.Count == 0))
            {
                return false;
            }
            else
            {
                var pair = char.IsHighSurrogate(character) && length + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Slice(length, pair).ToString()));
                length += pair - 1;
            }
        }
        value = Encoding.UTF8.GetString([.. bytes]);
        return bytes.Count > 0;
    }

    private static bool TryReadEscape(ReadOnlySpan<char> text, List<byte> bytes, out int length)
    {
        length = 1;
        if (text.Length > 0 && (text[0] == ' ' || Special.Contains(text[0])))
        {
            bytes.Add((byte)text[0]);
            return true;
        }
        length = 2;
        if (text.Length < 2 || !byte.TryParse(text[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }
        bytes.Add(value);
        return true;
    }
}
