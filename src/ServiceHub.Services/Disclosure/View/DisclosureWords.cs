using System.Text.Json;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Agreements;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Disclosure.View;

/// <summary>What stands in the log, in the words of those whom it is about.</summary>
internal static class DisclosureWords
{
    /// <summary>Who looks with the right to look at the log itself.</summary>
    public static LocalizedText Administration { get; } = new("ผู้ดูแลระบบ ServiceHub", "The administration of ServiceHub");

    /// <summary>What for.</summary>
    public static LocalizedText Oversight { get; } = new("ตรวจสอบว่าหน่วยงานใดดูข้อมูลของประชาชน", "Checking who looked at citizens' data");

    private static readonly LocalizedText Nothing = new("ไม่ได้รับข้อมูลใดของท่าน", "Nothing about you was shown");

    private static readonly Dictionary<string, LocalizedText> Outcomes = new()
    {
        [AskedCitizen.Shown] = new("พบท่านในระบบ", "You were found"),
        [AskedCitizen.Named] = new("หน่วยงานเจ้าของข้อมูลตอบคำถามเกี่ยวกับท่าน", "An agency answered a question about you"),
        [ErrorCodes.Forbidden] = new("คำขอถูกปฏิเสธ", "The request was refused"),
        [ErrorCodes.AgencyUnavailable] = new("หน่วยงานเจ้าของข้อมูลไม่สามารถตอบได้", "The agencies could not answer"),
        [Exported] = new("มีการจัดทำสำเนาข้อมูลทั้งหมดที่ศูนย์กลางมีเกี่ยวกับท่าน", "All that the hub holds about you was copied for you"),
        [BreakGlass] = new("เจ้าหน้าที่เปิดข้อมูลที่ได้รับการคุ้มครองของท่านในกรณีฉุกเฉิน", "An officer opened your protected record in an emergency"),
    };

    private static readonly Dictionary<string, LocalizedText> Answers = new()
    {
        ["OK"] = new("แสดงข้อมูล", "Data was shown"),
        ["STALE"] = new("แสดงข้อมูลที่อาจไม่เป็นปัจจุบัน", "Older data was shown"),
        ["NOT_FOUND"] = new("หน่วยงานไม่มีข้อมูลของท่าน", "The agency holds nothing about you"),
        ["UNAVAILABLE"] = new("หน่วยงานไม่สามารถตอบได้", "The agency could not answer"),
        ["PROTECTED"] = new("ปกปิดไว้ตามการคุ้มครอง", "Kept back, since your record is protected"),
        [AskedCitizen.Named] = new("หน่วยงานตอบคำถามเกี่ยวกับท่าน", "The agency answered a question about you"),
    };

    private static readonly Dictionary<LegalBasis, LocalizedText> Bases = new()
    {
        [LegalBasis.Consent] = new("ความยินยอมของท่าน", "your consent"),
        [LegalBasis.Contract] = new("สัญญาที่ทำกับท่าน", "a contract with you"),
        [LegalBasis.LegalObligation] = new("หน้าที่ตามกฎหมาย", "a duty under the law"),
        [LegalBasis.VitalInterests] = new("การป้องกันอันตรายต่อชีวิต ร่างกาย หรือสุขภาพ", "the protection of somebody's life or health"),
        [LegalBasis.PublicTask] = new("ภารกิจเพื่อประโยชน์สาธารณะ", "a task in the public interest"),
        [LegalBasis.LegitimateInterests] = new("ประโยชน์โดยชอบด้วยกฎหมาย", "a legitimate interest"),
    };

    private static readonly Dictionary<string, LocalizedText> OwnSets = new()
    {
        [DataSet.Profile] = new("ข้อมูลโปรไฟล์กลาง", "Shared profile"),
        [DataSet.DisclosureLog] = new("บันทึกว่าผู้ใดดูข้อมูลของท่าน", "Record of who looked at your data"),
    };

    /// <summary>That an officer broke the glass.</summary>
    public const string BreakGlass = "BREAK_GLASS";

    /// <summary>That the person's data was put together by the hub itself.</summary>
    public const string Exported = "EXPORTED";

    /// <summary>What became of a look-up.</summary>
    public static DisclosureTerm Outcome(string code) => new(code, Outcomes.GetValueOrDefault(code, Nothing));

    /// <summary>How a source answered.</summary>
    public static DisclosureTerm Answer(string code) => new(code, Answers.GetValueOrDefault(code, Nothing));

    /// <summary>By what right.</summary>
    public static DisclosureTerm Basis(LegalBasis basis) => new(JsonNamingPolicy.SnakeCaseUpper.ConvertName(basis.ToString()), Bases[basis]);

    /// <summary>A data set of the hub's own; null for an agency's.</summary>
    public static LocalizedText? OwnSet(string name) => OwnSets.GetValueOrDefault(name);

    /// <summary>A name that no language has.</summary>
    public static LocalizedText Raw(string name) => new(name, name);
}
