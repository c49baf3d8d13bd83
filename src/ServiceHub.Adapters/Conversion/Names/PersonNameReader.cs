using System.Globalization;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion.Names;

/// <summary>Splits a whole name, in Thai or in Latin letters with the given name first.</summary>
/// <remarks>
/// Behind the titles (<see cref="TitleTable"/> tells how they are found) the first word is the given name and the last the family
/// name; words between are middle names. A family name of several words is known by a particle: it begins there (<c>de</c>,
/// <c>van</c>, <c>bin</c>), or, for <c>ณ</c> and <c>Na</c>, with the word before, as in <c>มาลากุล ณ อยุธยา</c>, unless that is the
/// given name. A lone hyphen stands for a name that a person does not have. What holds digits, commas or brackets is no name.
/// </remarks>
internal static class PersonNameReader
{
    private const string Acting = "ว่าที่";
    private const string Woman = "หญิง";

    private static readonly string[] PlaceParticles = ["ณ", "na"];

    private static readonly string[] Particles =
        ["de", "der", "den", "di", "da", "du", "la", "le", "van", "von", "bin", "binti", "bint", "ibn", "เดอ", "แวน", "ฟอน", "บิน", "บินตี"];

    /// <summary>The parts, or null when the text is no name.</summary>
    public static PersonNameParts? Read(string text)
    {
        var rest = text.AsSpan().Trim();
        var title = ReadTitles(ref rest);
        string[] words = [.. rest.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        if (words.Length == 0 || !IsWord(words[0]) || !words.All(word => word == "-" || IsWord(word)))
        {
            return null;
        }
        words = Array.FindAll(words, word => word != "-");
        var family = FamilyStart(words);
        return new PersonNameParts(title, words[0], Join(words.AsSpan(1..family)), Join(words.AsSpan(family..)));
    }

    private static string? ReadTitles(ref ReadOnlySpan<char> rest)
    {
        string? titles = null;
        NameTitle? before = null;
        while (TryReadTitle(ref rest, before, out var title, out var whole))
        {
            (before, titles) = (title, titles is null ? whole : $"{titles} {whole}");
        }
        return titles;
    }

    private static bool TryReadTitle(ref ReadOnlySpan<char> rest, NameTitle? before, out NameTitle? title, out string whole)
    {
        whole = "";
        var acting = rest.StartsWith(Acting) ? rest[Acting.Length..].TrimStart() : default;
        title = !acting.IsEmpty
            ? TitleTable.Find(acting, title => title.Kind == TitleKind.Rank)
            : TitleTable.Find(rest, title => MayFollow(title, before));
        if (title is null)
        {
            return false;
        }
        rest = (acting.IsEmpty ? rest : acting)[title.Form.Length..];
        var woman = title.Kind == TitleKind.Rank && TryReadWoman(ref rest);
        rest = rest.TrimStart();
        var rank = title.Kind == TitleKind.Rank ? NameTitles.InService(title.Long, ref rest) : title.Long;
        whole = string.Concat(acting.IsEmpty ? "" : Acting, rank, woman ? Woman : "");
        return true;
    }

    /// <summary>Only the first title is civil or monastic, and behind such a one a word may well be the name.</summary>
    private static bool MayFollow(NameTitle title, NameTitle? before) =>
        before is null
        || (title.Kind is TitleKind.Rank or TitleKind.Other
            && (before.Kind is TitleKind.Rank or TitleKind.Other || title.EndsItself));

    /// <summary>Behind a rank <c>หญิง</c> is part of it; when a blank stands between, only if two words follow, as it is a name too.</summary>
    private static bool TryReadWoman(ref ReadOnlySpan<char> rest)
    {
        var trimmed = rest.TrimStart();
        if (!trimmed.StartsWith(Woman))
        {
            return false;
        }
        var behind = trimmed[Woman.Length..];
        var name = behind.TrimStart();
        var isWord = name.Length < behind.Length;
        var belongs = trimmed.Length == rest.Length
            ? isWord || (!behind.IsEmpty && TitleTable.CanBeName(behind))
            : isWord && name.ContainsAny(" \t\u00A0");
        rest = belongs ? behind : rest;
        return belongs;
    }

    /// <summary>Where the family name begins; the number of words when there is none.</summary>
    private static int FamilyStart(string[] words)
    {
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (PlaceParticles.Contains(words[i], StringComparer.OrdinalIgnoreCase))
            {
                return Math.Max(i - 1, 1);
            }
            if (Particles.Contains(words[i], StringComparer.OrdinalIgnoreCase))
            {
                return i;
            }
        }
        return Math.Max(words.Length - 1, 1);
    }

    private static string? Join(ReadOnlySpan<string> words) => words.IsEmpty ? null : string.Join(' ', words);

    private static bool IsWord(string word)
    {
        foreach (var sign in word)
        {
            var isPart = char.IsLetter(sign) || sign is '.' or '-' or '\'' or '\u2019' or '\u2010'
                || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (!isPart)
            {
                return false;
            }
        }
        return char.IsLetter(word[0]);
    }
}
