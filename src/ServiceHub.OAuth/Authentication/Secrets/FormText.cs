using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ServiceHub.OAuth.Authentication.Secrets;

/// <summary>
/// Decodes one value of <c>application/x-www-form-urlencoded</c> (RFC 6749 Appendix B) down to VSCHAR, %x20 to %x7E, which is
/// all that a client id and a secret may hold (RFC 6749 Appendix A.1, A.2).
/// </summary>
internal static class FormText
{
    public static bool TryDecode(ReadOnlySpan<char> encoded, [NotNullWhen(true)] out string? text)
    {
        text = null;
        Span<char> decoded = encoded.Length <= 512 ? stackalloc char[encoded.Length] : new char[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            var character = encoded[i] == '+' ? ' ' : encoded[i];
            if (character == '%')
            {
                if (i + 2 >= encoded.Length
                    || !byte.TryParse(encoded.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                {
                    return false;
                }
                character = (char)value;
                i += 2;
            }
            if (character is < ' ' or > '~')
            {
                return false;
            }
            decoded[length++] = character;
        }
        text = new string(decoded[..length]);
        return true;
    }
}
