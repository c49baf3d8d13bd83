namespace ServiceHub.Matching.Text;

/// <summary>What is particular to Thai script (Unicode block U+0E00 to U+0E7F).</summary>
internal static class ThaiText
{
    public static bool IsThai(string text) => text.AsSpan().ContainsAnyInRange('\u0E01', '\u0E4E');

    /// <summary>Vowels above and below, tone marks, and the sign that silences a letter.</summary>
    public static bool IsMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');

    public static bool IsConsonant(char c) => c is >= 'ก' and <= 'ฮ';

    public static bool IsSilencer(char c) => c == '\u0E4C';
}
