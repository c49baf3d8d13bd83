using System.Text;

namespace ServiceHub.Matching.Text;

/// <summary>
/// The consonants of a name as they sound, so that a Thai name and what people write of it in Latin letters meet: สมชาย,
/// Somchai and Somchay are one, and so are วัฒนา, Wattana and Vadhana. Coarser than the Royal Thai General System of
/// Transcription (Royal Institute, 1999), which few follow in their own names: letters that it or habit confuses share a class,
/// vowels fall away.
/// </summary>
internal static class Sound
{
    // K: k kh g c q; T: t th d s z ch j x; P: p ph b f; N: n ng l r at an end, and l r elsewhere as R; M.
    public static string Of(string folded)
    {
        var sound = new StringBuilder(folded.Length);
        var thai = ThaiText.IsThai(folded);
        for (var at = 0; at < folded.Length; at++)
        {
            var c = thai ? OfThai(folded, at) : OfLatin(folded, at);
            if (c is { } heard && (sound.Length == 0 || sound[^1] != heard))
            {
                sound.Append(heard);
            }
        }
        return sound.Length > 0 ? sound.ToString() : folded;
    }

    private static char? OfLatin(string text, int at)
    {
        var (c, next) = (text[at], at + 1 < text.Length ? text[at + 1] : '\0');
        return c switch
        {
            'k' or 'g' or 'q' => c == 'g' && at > 0 && text[at - 1] == 'n' && !IsVowel(next) ? null : 'K',
            'c' => next is 'h' or 'e' or 'i' or 'y' ? 'T' : 'K',
            't' or 'd' or 's' or 'z' or 'j' or 'x' => 'T',
            'p' or 'b' or 'f' => 'P',
            'm' => 'M',
            'n' => 'N',
            'l' => 'N',
            'r' => IsVowel(next) && (at == 0 || text[at - 1] != 's') ? 'N' : null,
            'w' or 'v' => IsVowel(next) ? 'W' : null,
            'y' => at == 0 ? 'Y' : null,
            'h' => at == 0 ? 'H' : null,
            >= '0' and <= '9' => c,
            (>= 'a' and <= 'z') or ' ' => null,
            _ => c,
        };
    }

    private static char? OfThai(string text, int at)
    {
        var c = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (IsSilenced(text, at))
        {
            return null;
        }
        return c switch
        {
            >= 'ก' and <= 'ฆ' => 'K',
            'ง' => 'N',
            >= 'จ' and <= 'ฌ' => 'T',
            'ญ' => at == 0 ? 'Y' : 'N',
            >= 'ฎ' and <= 'ฒ' => 'T',
            'ณ' or 'น' => 'N',
            >= 'ด' and <= 'ธ' => 'T',
            >= 'บ' and <= 'ภ' => 'P',
            'ม' => 'M',
            'ย' => at == 0 || (at == 1 && IsLeading(text[0])) ? 'Y' : null,
            // ทร and ศร and สร at a beginning are one sound.
            'ร' => at > 0 && text[at - 1] is 'ศ' or 'ส' && next is 'ี' or 'ะ' or 'ิ' or 'า' ? null : next == 'ร' ? null : 'N',
            'ล' or 'ฬ' or 'ฤ' => 'N',
            'ว' => IsOnset(text, at) ? 'W' : null,
            'ศ' or 'ษ' or 'ส' => 'T',
            'ห' or 'ฮ' => at == 0 || (at == 1 && IsLeading(text[0])) ? IsLowAfter(next) ? null : 'H' : null,
            >= '0' and <= '9' => c,
            _ => null,
        };
    }

    // The mark that silences may stand after a vowel of the letter: สิทธิ์.
    private static bool IsSilenced(string text, int at) =>
        ThaiText.IsConsonant(text[at])
        && ((at + 1 < text.Length && ThaiText.IsSilencer(text[at + 1])) || (at + 2 < text.Length && ThaiText.IsMark(text[at + 1]) && ThaiText.IsSilencer(text[at + 2])));

    private static bool IsOnset(string text, int at) =>
        at == 0 || IsLeading(text[at - 1]) || (at + 1 < text.Length && text[at + 1] is 'ั' or 'า' or 'ิ' or 'ี' or 'ะ' or 'ุ' or 'ู' or 'ร' or 'ำ');

    private static bool IsLeading(char c) => c is >= 'เ' and <= 'ไ';

    // ห before these is written, not heard: หมู, หนู, หลวง.
    private static bool IsLowAfter(char c) => c is 'ง' or 'ญ' or 'น' or 'ม' or 'ย' or 'ร' or 'ล' or 'ว';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
