using System.Buffers.Text;
using System.Text.Unicode;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>
/// JSON may hold text that is none: bytes that are not UTF-8 and escapes that are half a surrogate pair pass a JSON parser and throw
/// when they are read.
/// </summary>
internal static class JsonUnicode
{
    /// <param name="json">A whole JSON value, well-formed otherwise.</param>
    public static bool IsValid(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }
        while (json.IndexOf((byte)'\\') is >= 0 and var at)
        {
            var isUnit = json[at + 1] == 'u';
            json = json[(at + 2)..];
            if (isUnit && !TakeCharacter(ref json))
            {
                return false;
            }
        }
        return true;
    }

    private static bool TakeCharacter(ref ReadOnlySpan<byte> json)
    {
        var first = TakeUnit(ref json);
        if (!char.IsSurrogate(first))
        {
            return true;
        }
        if (!json.StartsWith("\\u"u8))
        {
            return false;
        }
        json = json[2..];
        return char.IsSurrogatePair(first, TakeUnit(ref json));
    }

    private static char TakeUnit(ref ReadOnlySpan<byte> json)
    {
        var unit = Utf8Parser.TryParse(json[..4], out ushort read, out _, 'x') ? (char)read : '\0';
        json = json[4..];
        return unit;
    }
}
