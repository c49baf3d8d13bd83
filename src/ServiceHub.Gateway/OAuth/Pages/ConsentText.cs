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
    string Afterwards,
    string Allow,
    string Deny,
    string OtherLanguage,
    string OtherLanguageName)
{
    public static ConsentText Thai { get; } = new(
        "th",
        "ขอความยินยอม",
        "ขออนุญาตดูข้อมูลของคุณ",
        "หน่วยงานที่รับผิดชอบ",
        "บริการนี้มีไว้เพื่อ",
        "วัตถุประสงค์",
        "ข้อมูลที่ขอดู",
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
        "Whatever you choose, you return to",
        "Allow",
        "Do not allow",
        "th",
        "ภาษาไทย");
}
