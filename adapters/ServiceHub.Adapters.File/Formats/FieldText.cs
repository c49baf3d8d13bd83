using System.Globalization;
using System.Text;

namespace ServiceHub.Adapters.File.Formats;

/// <summary>Makes texts of a field's bytes, and says which bytes and signs are none.</summary>
internal static class FieldText
{
    /// <summary>The byte order mark of UTF-8, which says nothing else than the encoding.</summary>
    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public const string EncodingForm = "windows-874, tis-620 or utf-8";

    public static bool TryEncoding(string text, out Encoding encoding)
    {
        encoding = text switch
        {
            "windows-874" or "tis-620" => CodePagesEncodingProvider.Instance.GetEncoding(
                874, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        };
        return text is "windows-874" or "tis-620" or "utf-8";
    }

    /// <summary>The text without surrounding blanks, or null when the bytes are none in the encoding; line breaks and tabs may stand in it.</summary>
    public static string? Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes).Trim();
            return IsText(text, mayBreak: true) ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether all signs are text: code pages map bytes without a character to control or private ones.</summary>
    public static bool IsText(ReadOnlySpan<char> text, bool mayBreak)
    {
        foreach (var sign in text)
        {
            if (sign is >= ' ' and < (char)0x7F or >= '\u0E01' and <= '\u0E3A' or >= '\u0E3F' and <= '\u0E5B' || (mayBreak && sign is '\r' or '\n' or '\t'))
            {
                continue;
            }
            if (char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                return false;
            }
        }
        return true;
    }
}
