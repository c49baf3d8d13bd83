namespace ServiceHub.Adapters.Conversion.Names;

/// <summary>
/// The titles that stand before names, each row the long form and then the short ones. Sources: Royal Society (titles and their
/// abbreviations), Ministry of Defence and Royal Thai Police (ranks), Department of Provincial Administration (civil titles).
/// </summary>
internal static class NameTitles
{
    private const string Navy = "ร.น.";

    private static readonly string[] Civil =
    [
        "นาย", "นาง", "นางสาว น.ส.", "เด็กชาย ด.ช.", "เด็กหญิง ด.ญ.",
    ];

    private static readonly string[] Monastic =
    [
        "พระ", "พระภิกษุ", "พระมหา", "พระอธิการ", "พระปลัด", "พระสมุห์", "พระใบฎีกา", "พระวินัยธร", "พระธรรมธร", "พระครู",
        "พระครูปลัด", "พระครูสมุห์", "พระครูใบฎีกา", "พระครูวินัยธร", "พระครูธรรมธร", "เจ้าอธิการ", "สามเณร ส.ณ.", "แม่ชี",
    ];

    private static readonly string[] Ranks =
    [
        "พลเอก พล.อ.", "พลโท พล.ท.", "พลตรี พล.ต.", "พลจัตวา พล.จ.", "พันเอกพิเศษ", "พันเอก พ.อ.", "พันโท พ.ท.",
        "พันตรี พ.ต.", "ร้อยเอก", "ร้อยโท", "ร้อยตรี", "จ่าสิบเอก จ.ส.อ.", "จ่าสิบโท จ.ส.ท.", "จ่าสิบตรี", "สิบเอก ส.อ.",
        "สิบโท ส.ท.", "สิบตรี ส.ต.", "พลทหาร", "พลเรือเอก พล.ร.อ.", "พลเรือโท พล.ร.ท.", "พลเรือตรี พล.ร.ต.",
        "พลเรือจัตวา พล.ร.จ.", "นาวาเอก", "นาวาโท", "นาวาตรี", "เรือเอก", "เรือโท", "เรือตรี", "พันจ่าเอก พ.จ.อ.",
        "พันจ่าโท พ.จ.ท.", "พันจ่าตรี พ.จ.ต.", "จ่าเอก", "จ่าโท", "จ่าตรี", "พลอากาศเอก พล.อ.อ.", "พลอากาศโท พล.อ.ท.",
        "พลอากาศตรี พล.อ.ต.", "พลอากาศจัตวา พล.อ.จ.", "นาวาอากาศเอก", "นาวาอากาศโท", "นาวาอากาศตรี", "เรืออากาศเอก",
        "เรืออากาศโท", "เรืออากาศตรี", "พันจ่าอากาศเอก พ.อ.อ.", "พันจ่าอากาศโท พ.อ.ท.", "พันจ่าอากาศตรี พ.อ.ต.",
        "จ่าอากาศเอก", "จ่าอากาศโท", "จ่าอากาศตรี", "พลตำรวจเอก พล.ต.อ.", "พลตำรวจโท พล.ต.ท.", "พลตำรวจตรี พล.ต.ต.",
        "พลตำรวจจัตวา พล.ต.จ.", "พันตำรวจเอก พ.ต.อ.", "พันตำรวจโท พ.ต.ท.", "พันตำรวจตรี พ.ต.ต.", "ร้อยตำรวจเอก ร.ต.อ.",
        "ร้อยตำรวจโท ร.ต.ท.", "ร้อยตำรวจตรี ร.ต.ต.", "ดาบตำรวจ ด.ต.", "จ่าสิบตำรวจ", "สิบตำรวจเอก ส.ต.อ.",
        "สิบตำรวจโท ส.ต.ท.", "สิบตำรวจตรี ส.ต.ต.", "พลตำรวจ",
    ];

    /// <summary>Abbreviations that several services or ranks share. They stay as they are: which is meant cannot be told.</summary>
    private static readonly string[] SharedRanks =
    [
        "ร.อ.", "ร.ท.", "ร.ต.", "น.อ.", "น.ท.", "น.ต.", "จ.อ.", "จ.ท.", "จ.ต.", "จ.ส.ต.", "พลฯ",
    ];

    private static readonly string[] Others =
    [
        "ศาสตราจารย์ ศ.",
        "ศาสตราจารย์เกียรติคุณ ศ.เกียรติคุณ",
        "ศาสตราจารย์กิตติคุณ ศ.กิตติคุณ",
        "รองศาสตราจารย์ รศ. ร.ศ.",
        "ผู้ช่วยศาสตราจารย์ ผศ. ผ.ศ.",
        "ดอกเตอร์ ดร.",
        "นายแพทย์ นพ. น.พ.",
        "แพทย์หญิง พญ. พ.ญ.",
        "ทันตแพทย์ ทพ.",
        "ทันตแพทย์หญิง ทพญ. ทพ.ญ.",
        "นายสัตวแพทย์ น.สพ.",
        "สัตวแพทย์หญิง สพ.ญ. สพญ.",
        "เภสัชกร ภก.",
        "เภสัชกรหญิง ภญ. ภกญ.",
        "หม่อมเจ้า ม.จ.",
        "หม่อมราชวงศ์ ม.ร.ว.",
        "หม่อมหลวง ม.ล.",
        "หม่อม",
        "คุณหญิง",
        "ท่านผู้หญิง",
    ];

    /// <summary>What shared abbreviations mean before a name that ends in <c>ร.น.</c>, the mark of the Royal Thai Navy.</summary>
    private static readonly Dictionary<string, string> NavyRanks = new()
    {
        ["น.อ."] = "นาวาเอก",
        ["น.ท."] = "นาวาโท",
        ["น.ต."] = "นาวาตรี",
        ["ร.อ."] = "เรือเอก",
        ["ร.ท."] = "เรือโท",
        ["ร.ต."] = "เรือตรี",
        ["จ.อ."] = "จ่าเอก",
        ["จ.ท."] = "จ่าโท",
        ["จ.ต."] = "จ่าตรี",
    };

    private static readonly (string Form, string Long)[] English =
    [
        ("Mr", "Mr."), ("Mrs", "Mrs."), ("Ms", "Ms."), ("Miss", "Miss"), ("Master", "Master"), ("Dr", "Dr."), ("Prof", "Professor"),
        ("Professor", "Professor"), ("Assoc. Prof", "Associate Professor"), ("Associate Professor", "Associate Professor"),
        ("Asst. Prof", "Assistant Professor"), ("Assistant Professor", "Assistant Professor"), ("M.C", "M.C."), ("M.R", "M.R."),
        ("M.L", "M.L."), ("Khunying", "Khunying"), ("Thanpuying", "Thanpuying"),
    ];

    /// <summary>Every form of every title.</summary>
    public static IEnumerable<NameTitle> All =>
    [
        .. Thai(Civil, TitleKind.Civil), .. Thai(Monastic, TitleKind.Monastic), .. Thai(Ranks, TitleKind.Rank),
        .. Thai(SharedRanks, TitleKind.Rank), .. Thai(Others, TitleKind.Other),
        .. English.SelectMany(title => Latin(title.Form, title.Long)),
    ];

    /// <summary>A rank's long form, told by the navy's mark behind the name where it is there; the mark is taken away.</summary>
    public static string InService(string rank, ref ReadOnlySpan<char> name)
    {
        if (!name.EndsWith(Navy))
        {
            return rank;
        }
        name = name[..^Navy.Length].TrimEnd();
        return NavyRanks.GetValueOrDefault(rank, rank);
    }

    private static IEnumerable<NameTitle> Thai(string[] rows, TitleKind kind) =>
        from row in rows
        let forms = row.Split(' ')
        from form in forms
        from title in form.EndsWith('.') ? Abbreviations(form, forms[0], kind) : [new NameTitle(form, forms[0], kind)]
        select title;

    /// <summary>
    /// Registers leave dots out: the inner ones, the last, or all. Without the last only a blank tells the end, and without any
    /// only the commonest are known, as others are names too (<c>นพ</c>).
    /// </summary>
    private static IEnumerable<NameTitle> Abbreviations(string form, string whole, TitleKind kind)
    {
        var letters = form.Replace(".", "", StringComparison.Ordinal);
        yield return new(form, whole, kind);
        if (letters.Length < form.Length - 1)
        {
            yield return new(letters + ".", whole, kind);
            yield return new(form[..^1], whole, kind, NeedsBlank: true);
        }
        if (kind == TitleKind.Civil || letters == "ดร")
        {
            yield return new(letters, whole, kind, NeedsBlank: true);
        }
    }

    private static IEnumerable<NameTitle> Latin(string form, string whole)
    {
        var kind = form is "Mr" or "Mrs" or "Ms" or "Miss" or "Master" ? TitleKind.Civil : TitleKind.Other;
        return [new(form + ".", whole, kind), new(form, whole, kind, NeedsBlank: true)];
    }
}
