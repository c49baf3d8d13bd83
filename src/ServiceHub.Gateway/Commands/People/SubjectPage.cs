using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.Gateway.Pages;

namespace ServiceHub.Gateway.Commands.People;

/// <summary>An export for people: the same facts as in the JSON, under headings in both languages.</summary>
internal static class SubjectPage
{
    private static readonly Dictionary<string, (string Th, string En)> Headings = new()
    {
        ["generatedAt"] = ("จัดทำเมื่อ", "Made at"),
        ["profile"] = ("โปรไฟล์กลาง", "Shared profile"),
        ["identifiers"] = ("เลขประจำตัว", "Identifiers"),
        ["names"] = ("ชื่อ", "Names"),
        ["addresses"] = ("ที่อยู่", "Addresses"),
        ["contactPoints"] = ("ช่องทางติดต่อ", "Contact points"),
        ["idsOfOrganisations"] = ("รหัสที่หน่วยงานใช้เรียกท่าน", "Ids by which organisations know you"),
        ["protections"] = ("การคุ้มครองข้อมูล", "Protections"),
        ["emergencyAccesses"] = ("การเข้าถึงกรณีฉุกเฉิน", "Emergency accesses"),
        ["consents"] = ("ความยินยอม", "Consents"),
        ["representations"] = ("การกระทำการแทน", "Representations"),
        ["corrections"] = ("คำขอแก้ไขข้อมูล", "Requests for correction"),
        ["contacts"] = ("การติดต่อกับหน่วยงาน", "Contacts with agencies"),
        ["fileRecords"] = ("ข้อมูลจากแฟ้มที่หน่วยงานส่งมา", "Records from agencies' files"),
        ["disclosures"] = ("ใครดูข้อมูลของท่าน", "Who looked at your data"),
    };

    /// <summary>What members are called; a name of a register's own stays as it is.</summary>
    private static readonly Dictionary<string, (string Th, string En)> Words = new()
    {
        ["birthDate"] = ("วันเกิด", "Born"),
        ["sex"] = ("เพศ", "Sex"),
        ["deceasedOn"] = ("วันที่เสียชีวิต", "Died"),
        ["enteredAt"] = ("เริ่มมีข้อมูลเมื่อ", "Known since"),
        ["system"] = ("ประเภท", "Kind"),
        ["value"] = ("ค่า", "Value"),
        ["source"] = ("แหล่งข้อมูล", "Source"),
        ["use"] = ("การใช้", "Use"),
        ["title"] = ("คำนำหน้า", "Title"),
        ["given"] = ("ชื่อ", "Given name"),
        ["family"] = ("นามสกุล", "Family name"),
        ["validFrom"] = ("ตั้งแต่", "From"),
        ["validTo"] = ("ถึง", "Until"),
        ["line"] = ("บ้านเลขที่และถนน", "House and road"),
        ["subdistrict"] = ("ตำบล", "Subdistrict"),
        ["district"] = ("อำเภอ", "District"),
        ["province"] = ("จังหวัด", "Province"),
        ["postalCode"] = ("รหัสไปรษณีย์", "Postal code"),
        ["organisation"] = ("หน่วยงาน", "Organisation"),
        ["onBehalfOf"] = ("ในนามของ", "On behalf of"),
        ["id"] = ("รหัส", "Id"),
        ["asOf"] = ("ข้อมูล ณ", "As of"),
        ["record"] = ("รายการ", "Record"),
        ["at"] = ("เวลา", "When"),
        ["request"] = ("รหัสคำขอ", "Request"),
        ["operation"] = ("รหัสคำถาม", "Operation"),
        ["client"] = ("ระบบ", "System"),
        ["officer"] = ("เจ้าหน้าที่", "Officer"),
        ["office"] = ("สำนักงาน", "Office"),
        ["role"] = ("ตำแหน่ง", "Role"),
        ["purpose"] = ("วัตถุประสงค์", "Purpose"),
        ["outcome"] = ("ผล", "Outcome"),
        ["data"] = ("ข้อมูลที่ดู", "Data"),
        ["set"] = ("ชุดข้อมูล", "Data set"),
        ["agreement"] = ("ข้อตกลง", "Agreement"),
        ["agreements"] = ("ข้อตกลง", "Agreements"),
        ["byCitizen"] = ("ท่านดูเอง", "You looked yourself"),
        ["fields"] = ("รายการข้อมูล", "Fields"),
        ["reason"] = ("เหตุผล", "Reason"),
        ["statement"] = ("คำขอ", "Request"),
        ["answer"] = ("คำตอบ", "Answer"),
        ["state"] = ("สถานะ", "State"),
        ["channel"] = ("ช่องทาง", "Channel"),
        ["direction"] = ("ผู้เริ่มติดต่อ", "Direction"),
        ["summary"] = ("เรื่อง", "About"),
        ["handedOnTo"] = ("ส่งต่อให้", "Handed on to"),
        ["language"] = ("ภาษา", "Language"),
        ["startedAt"] = ("เริ่ม", "Began"),
        ["endedAt"] = ("สิ้นสุด", "Ended"),
    };

    public static string Of(JsonObject export)
    {
        var html = new StringBuilder("<h1>ข้อมูลทั้งหมดที่ระบบกลางถืออยู่เกี่ยวกับท่าน</h1>\n<p lang=\"en\">All that the hub holds about you</p>\n");
        html.Append("<p>ข้อมูลที่หน่วยงานถืออยู่ ให้สอบถามที่หน่วยงานนั้น <span lang=\"en\">What agencies hold is theirs to tell: ask them.</span></p>\n");
        foreach (var (name, value) in export)
        {
            var (th, en) = Headings.GetValueOrDefault(name, (name, name));
            html.Append($"<h2>{Page.Encode(th)} <span lang=\"en\">/ {Page.Encode(en)}</span></h2>\n");
            Write(html, value);
        }
        return Page.Of("th", "ข้อมูลของท่าน / Your data", html.ToString());
    }

    private static void Write(StringBuilder html, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject text when text.All(member => member.Key is "th" or "en"):
                html.Append(Page.Encode(string.Join(" / ", text.Select(member => member.Value?.ToString()).Where(words => !string.IsNullOrEmpty(words)))));
                break;
            case JsonObject members:
                html.Append("<dl class=\"facts\">");
                foreach (var (name, member) in members)
                {
                    html.Append(Words.TryGetValue(name, out var words)
                        ? $"<dt>{Page.Encode(words.Th)} <span lang=\"en\">/ {Page.Encode(words.En)}</span></dt><dd>"
                        : $"<dt>{Page.Encode(name)}</dt><dd>");
                    Write(html, member);
                    html.Append("</dd>");
                }
                html.Append("</dl>\n");
                break;
            case JsonArray { Count: 0 }:
                html.Append("<p>ไม่มี <span lang=\"en\">/ none</span></p>\n");
                break;
            case JsonArray items:
                html.Append("<ul>");
                foreach (var item in items)
                {
                    html.Append("<li>");
                    Write(html, item);
                    html.Append("</li>\n");
                }
                html.Append("</ul>\n");
                break;
            default:
                html.Append(Page.Encode(value?.ToString() ?? "–"));
                break;
        }
    }
}
