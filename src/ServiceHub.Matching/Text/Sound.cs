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
    // One for each letter from ก to ฮ: of K, T, P, M, N and W, or a hyphen for what is a vowel's carrier.
    private const string Consonants = "KKKKKKNTTTTTNTTTTTNTTTTTNPPPPPPPMYNNNNWTTTHN-H";

    /// <param name="folded">A text that <see cref="Folding.Fold"/> yielded.</param>
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
        if (IsSilenced(text, at))
        {
            return null;
        }
        return c switch
        {
            'ญ' or 'ย' or 'ห' or 'ฮ' => OfInitial(text, at),
            'ร' => IsSilentR(text, at) ? null : 'N',
            'ว' => IsOnset(text, at) ? 'W' : null,
            >= 'ก' and <= 'ฮ' => Consonants[c - 'ก'] is '-' ? null : Consonants[c - 'ก'],
            >= '0' and <= '9' => c,
            _ => null,
        };
    }

    // These sound otherwise at a beginning than within.
    private static char? OfInitial(string text, int at)
    {
        var isFirst = at == 0 || (at == 1 && IsLeading(text[0]));
        return text[at] switch
        {
            'ญ' => at == 0 ? 'Y' : 'N',
            'ย' => isFirst ? 'Y' : null,
            _ => isFirst && !(at + 1 < text.Length && IsLowAfter(text[at + 1])) ? 'H' : null,
        };
    }

    // After ศ and ส it is written, not heard (ศรี, สระ); รร is the vowel of one syllable.
    private static bool IsSilentR(string text, int at) =>
        (at > 0 && text[at - 1] is 'ศ' or 'ส' && at + 1 < text.Length && text[at + 1] is 'ี' or 'ะ' or 'ิ' or 'า')
        || (at + 1 < text.Length && text[at + 1] == 'ร');

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
