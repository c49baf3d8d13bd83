using System.Globalization;
using System.Text;

namespace ServiceHub.Matching.Text;

/// <summary>Brings texts that people hold to be the same to one form.</summary>
internal static class Folding
{
    /// <summary>
    /// Compatibility forms composed away (NFKC), lower case, Thai digits as Arabic ones, Latin letters without their accents,
    /// whatever is neither letter, mark nor digit as one space. Thai vowels and tone marks stay.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in IsPlain(text) ? text : text.Normalize(NormalizationForm.FormKD))
        {
            if (Letter(c) is { } letter)
            {
                folded.Append(letter);
            }
            else if (!IsAccent(c) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>As <see cref="Fold"/>, and without spaces.</summary>
    public static string Join(string text) => Fold(text).Replace(" ", "", StringComparison.Ordinal);

    public static string Digits(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
            {
                digits.Append((char)('0' + digit));
            }
        }
        return digits.ToString();
    }

    private static bool IsPlain(string text) => Ascii.IsValid(text);

    private static char? Letter(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => c,
        >= 'A' and <= 'Z' => char.ToLowerInvariant(c),
        '\'' or '’' => null,
        _ when CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit => (char)('0' + digit),
        _ when char.IsLetter(c) || ThaiText.IsMark(c) => char.ToLowerInvariant(c),
        _ => null,
    };

    // What decomposition parted from its letter, and apostrophes, leave no gap: O'Brien is obrien.
    private static bool IsAccent(char c) => c is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
