using System.Globalization;

namespace ServiceHub.Gateway.OAuth.Pages;

/// <summary>The words of the page that asks a citizen for consent, in one language.</summary>
internal sealed record ConsentText(
    string Language,
    string Title,
    string Asks,
    string Organisation,
    string ClientPurpose,
    string Purpose,
    string Scopes,
    string Records,
    string RecordsNote,
    string What,
    string OnlyFields,
    string ToWhom,
    string ForWhat,
    string Until,
    string Afterwards,
    string Allow,
    string Deny,
    string OtherLanguage,
    string OtherLanguageName)
{
    private const int BuddhistYears = 543;

    private static readonly string[] ThaiMonths =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    public static ConsentText Thai { get; } = new(
        "th",
        "ขอความยินยอม",
        "ขออนุญาตดูข้อมูลของคุณ",
        "หน่วยงานที่รับผิดชอบ",
        "บริการนี้มีไว้เพื่อ",
        "วัตถุประสงค์",
        "ข้อมูลที่ขอดู",
        "ความยินยอมที่จะถูกบันทึก",
        "ข้อมูลต่อไปนี้เปิดเผยได้ก็ต่อเมื่อคุณยินยอม หากคุณอนุญาต ระบบจะบันทึกความยินยอมนี้ไว้ คุณดูและถอนความยินยอมได้ทุกเมื่อผ่านบริการที่คุณเข้าสู่ระบบ",
        "ข้อมูลอะไร",
        "เฉพาะรายการ",
        "ให้แก่ใคร",
        "เพื่ออะไร",
        "ถึงวันที่",
        "ไม่ว่าคุณจะเลือกอย่างไร คุณจะกลับไปที่",
        "อนุญาต",
        "ไม่อนุญาต",
        "en",
        "English");

    public static ConsentText English { get; } = new(
        "en",
        "Your consent",
        "asks to see your data",
        "Organisation responsible",
        "What this service is for",
        "Purpose",
        "What it asks to see",
        "Consent that is put on record",
        "This is shown only with your consent. If you allow it, that is put on record. You can see and withdraw it at any time, in any service into which you log in through the hub.",
        "What",
        "Only these fields",
        "To whom",
        "For what",
        "Until",
        "Whatever you choose, you return to",
        "Allow",
        "Do not allow",
        "th",
        "ภาษาไทย");

    /// <summary>A day as people write it; in Thai with the year of the Buddhist era.</summary>
    public string Date(DateOnly day) => this == Thai
        ? $"{day.Day} {ThaiMonths[day.Month - 1]} {day.Year + BuddhistYears}"
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
