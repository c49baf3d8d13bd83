using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.OAuth.Jwt;

/// <summary>
/// Base64url as RFC 7515 §2 means it: no padding, no white space, no spare bits set, so that one value has one text. The
/// decoders of the framework and of the token library take more.
/// </summary>
internal static class Base64UrlText
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = IsCanonical(text) ? Base64Url.DecodeFromChars(text) : null;
        return bytes is not null;
    }

    private static bool IsCanonical(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.ContainsAnyExcept(Characters))
        {
            return false;
        }
        var last = Alphabet.IndexOf(text[^1], StringComparison.Ordinal);
        return (text.Length % 4) switch
        {
            0 => true,
            2 => (last & 0b1111) == 0,
            3 => (last & 0b11) == 0,
            _ => false,
        };
    }
}
