using System.Globalization;
using System.Text;

namespace ServiceHub.Matching.Text;

/// <summary>Brings texts that people hold to be the same to one form.</summary>
internal static class Folding
{
    private const int FullWidth = 'Ａ' - 'A';

    // The runtime's normalisation needs the tables of ICU, which the hub does without. Letters of Latin-1 and Latin Extended-A.
    private static readonly Dictionary<char, char> Letters = Plain(
        "aàáâãäåāăą", "cçćĉċč", "dďđð", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņňŉ",
        "oòóôõöøōŏő", "rŕŗř", "sśŝşšß", "tţťŧþ", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž");

    /// <summary>
    /// Lower case, Thai digits as Arabic ones, wide letters as narrow ones, Latin letters without their accents, whatever is neither
    /// letter, mark nor digit as one space. Thai vowels and tone marks stay; those that are typed as two are one.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Letter(c) is { } letter)
            {
                Append(folded, letter);
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

    /// <summary>The digits alone, as Arabic ones.</summary>
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

    private static char? Letter(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => c,
        >= 'A' and <= 'Z' => char.ToLowerInvariant(c),
        >= '！' and <= '～' => Letter((char)(c - FullWidth)),
        _ when CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit => (char)('0' + digit),
        _ when char.IsLetter(c) || ThaiText.IsMark(c) => Letters.GetValueOrDefault(char.ToLowerInvariant(c), char.ToLowerInvariant(c)),
        _ => null,
    };

    // เ twice looks like แ, and the two parts of ำ like the whole.
    private static void Append(StringBuilder folded, char letter)
    {
        var last = folded.Length > 0 ? folded[^1] : ' ';
        if ((last, letter) is ('เ', 'เ'))
        {
            folded[^1] = 'แ';
        }
        else if ((last, letter) is ('\u0E4D', 'า'))
        {
            folded[^1] = 'ำ';
        }
        else
        {
            folded.Append(letter);
        }
    }

    // Accents that stand for themselves, and apostrophes, leave no gap: O'Brien is obrien.
    private static bool IsAccent(char c) => c is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static Dictionary<char, char> Plain(params IEnumerable<string> groups) =>
        groups.SelectMany(group => group[1..].Select(letter => (letter, group[0]))).ToDictionary(pair => pair.letter, pair => pair.Item2);
}
