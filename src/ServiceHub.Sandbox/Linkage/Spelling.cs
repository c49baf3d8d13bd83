using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Linkage;

/// <summary>How names are written otherwise: by ear in Thai, by taste in Latin letters.</summary>
internal static class Spelling
{
    // Letters of one sound, and signs that are forgotten.
    private static readonly (string From, string To)[] ByEar =
    [
        ("ณ", "น"), ("น", "ณ"), ("ศ", "ส"), ("ษ", "ศ"), ("ส", "ศ"), ("ธ", "ท"), ("ท", "ธ"), ("ภ", "พ"), ("พ", "ภ"), ("ฐ", "ถ"), ("ฏ", "ต"),
        ("ญ", "ย"), ("ใ", "ไ"), ("ไ", "ใ"), ("ิ", "ี"), ("ี", "ิ"), ("ุ", "ู"), ("ู", "ุ"), ("่", ""), ("้", ""), ("์", ""), ("รร", "ัน"), ("ฤ", "ริ"),
    ];

    // Where the Royal Thai General System of Transcription and people differ.
    private static readonly (string From, string To)[] ByTaste =
    [
        ("ph", "p"), ("th", "t"), ("kh", "k"), ("ch", "j"), ("ai", "ay"), ("ao", "aw"), ("w", "v"), ("i", "ee"), ("u", "oo"), ("on", "orn"),
        ("k", "g"), ("t", "d"), ("p", "b"), ("ng", "ngs"), ("a", "ar"), ("at", "aj"), ("it", "ij"), ("an", "arn"), ("ue", "u"), ("oe", "er"),
    ];

    /// <summary>The name with one letter for another of the same sound, or a letter slipped.</summary>
    public static string Misspelt(string name, Chance chance) => Changed(name, ByEar, chance) ?? Slipped(name, chance);

    /// <summary>The name as its bearer may write it: up to two habits in place of the system's.</summary>
    public static string Transliterated(string name, Chance chance)
    {
        for (var habits = chance.Below(3); habits > 0; habits--)
        {
            name = Changed(name, ByTaste, chance) ?? name;
        }
        return name;
    }

    private static string? Changed(string name, (string From, string To)[] changes, Chance chance)
    {
        var fitting = changes.Where(change => name.Contains(change.From, StringComparison.Ordinal)).ToList();
        if (fitting.Count == 0)
        {
            return null;
        }
        var (from, to) = chance.Pick(fitting);
        var at = name.IndexOf(from, StringComparison.Ordinal);
        return $"{name[..at]}{to}{name[(at + from.Length)..]}";
    }

    private static string Slipped(string name, Chance chance)
    {
        if (name.Length < 3)
        {
            return name;
        }
        var at = 1 + chance.Below(name.Length - 2);
        return $"{name[..at]}{name[(at + 1)..]}";
    }
}
