namespace ServiceHub.Matching.Text;

/// <summary>Takes names apart.</summary>
internal static class Names
{
    // The longest first: นางสาว begins with นาง. After the Ministry of Interior's list of titles; ranks are left to the name.
    private static readonly string[] ThaiTitles = ["เด็กชาย", "เด็กหญิง", "นางสาว", "นาย", "นาง", "ดช", "ดญ", "นส"];
    private static readonly HashSet<string> LatinTitles = ["mr", "mrs", "ms", "miss", "master", "dr", "prof", "sir", "dame", "khun"];

    /// <summary>The folded name without the title before it; itself where nothing would be left.</summary>
    public static string WithoutTitle(string name)
    {
        var rest = ThaiText.IsThai(name) ? WithoutThaiTitle(name) : WithoutLatinTitle(name);
        return rest.Length > 0 ? rest : name;
    }

    /// <summary>Given and family name; the last word is the family name unless a comma says otherwise. Family is null for one word.</summary>
    public static (string Given, string? Family) Part(string text)
    {
        if (text.IndexOf(',') is > 0 and var comma)
        {
            return (WithoutTitle(Folding.Fold(text[(comma + 1)..])), Folding.Fold(text[..comma]));
        }
        var name = WithoutTitle(Folding.Fold(text));
        // A Thai family name may be of several words (ณ อยุธยา); a Latin one follows the given names.
        var gap = ThaiText.IsThai(name) ? name.IndexOf(' ', StringComparison.Ordinal) : name.LastIndexOf(' ');
        return gap < 0 ? (name, null) : (name[..gap], name[(gap + 1)..]);
    }

    // In Thai the title and the name are one word; after an abbreviation folding left a space.
    private static string WithoutThaiTitle(string name)
    {
        var rest = name.StartsWith("ด ช", StringComparison.Ordinal) || name.StartsWith("ด ญ", StringComparison.Ordinal) || name.StartsWith("น ส", StringComparison.Ordinal)
            ? name[3..].TrimStart()
            : name;
        var title = Array.Find(ThaiTitles, title => rest.StartsWith(title, StringComparison.Ordinal) && rest.Length > title.Length + 1 && !ThaiText.IsMark(rest[title.Length]));
        return title is null || (title.Length == 2 && rest[2] != ' ') ? rest : rest[title.Length..].TrimStart();
    }

    private static string WithoutLatinTitle(string name)
    {
        while (name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var gap && LatinTitles.Contains(name[..gap]))
        {
            name = name[(gap + 1)..];
        }
        return name;
    }
}
