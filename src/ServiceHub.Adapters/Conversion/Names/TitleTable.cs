using System.Collections.Frozen;

namespace ServiceHub.Adapters.Conversion.Names;

/// <summary>Finds the title with which a text begins: the longest form that leaves a name behind it.</summary>
/// <remarks>
/// <para>A form that ends in a dot ends itself. Behind another form comes a blank, or, for Thai titles in full, the name itself if
/// what comes can be one: it begins as a Thai word can (a consonant, or a vowel that is written before one; or a Latin letter), and has
/// at least two letters, tone marks not counted. So <c>นางสาวิตรี</c> is <c>นาง</c> and <c>สาวิตรี</c>, since no word begins with
/// ิ; <c>นายิกา</c> and <c>นายก</c> are names.</para>
/// <para>Its limits: <c>นางสาวลี</c> is read as <c>นางสาว</c> and <c>ลี</c>, a given name that is spelt like a rank
/// (<c>พลเอก</c>) or begins like a title and a name (<c>พระพาย</c>) is read as one when no title stands before it. An agency that
/// holds such names apart from their titles should send them apart.</para>
/// </remarks>
internal static class TitleTable
{
    private static readonly FrozenDictionary<char, NameTitle[]> ByFirst = NameTitles.All
        .DistinctBy(title => title.Form)
        .GroupBy(title => title.Form[0])
        .ToFrozenDictionary(titles => titles.Key, titles => titles.OrderByDescending(title => title.Form.Length).ToArray());

    /// <summary>The title, or null when the text begins with none.</summary>
    public static NameTitle? Find(ReadOnlySpan<char> text, Func<NameTitle, bool> allows)
    {
        if (text.IsEmpty || !ByFirst.TryGetValue(char.ToUpperInvariant(text[0]), out var titles))
        {
            return null;
        }
        foreach (var title in titles)
        {
            if (text.StartsWith(title.Form, StringComparison.OrdinalIgnoreCase) && allows(title) && Ends(title, text[title.Form.Length..]))
            {
                return title;
            }
        }
        return null;
    }

    /// <summary>Whether a word begins here that can be a name.</summary>
    public static bool CanBeName(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var sign in text)
        {
            if (char.IsWhiteSpace(sign))
            {
                break;
            }
            letters += IsConsonant(sign) || IsVowel(sign) || char.IsAsciiLetter(sign) ? 1 : 0;
        }
        return letters >= 2
            && (IsConsonant(text[0]) || char.IsAsciiLetter(text[0]) || (IsLeadingVowel(text[0]) && IsConsonant(text[1])));
    }

    private static bool Ends(NameTitle title, ReadOnlySpan<char> rest) =>
        title.EndsItself || rest.IsEmpty || char.IsWhiteSpace(rest[0]) || (!title.NeedsBlank && CanBeName(rest));

    private static bool IsConsonant(char sign) => sign is >= 'ก' and <= 'ฮ';

    private static bool IsLeadingVowel(char sign) => sign is >= 'เ' and <= 'ไ';

    /// <summary>Sara a to phinthu without the baht sign, and the vowels written before the consonant.</summary>
    private static bool IsVowel(char sign) => sign is (>= '\u0E30' and <= '\u0E3A') or (>= 'เ' and <= 'ๅ');
}
