using System.Globalization;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;

namespace ServiceHub.Services.Disclosure.View;

/// <summary>Tells a citizen in one sentence what happened to their data: in Thai by the Buddhist era, in English by the common one.</summary>
internal static class DisclosureSentence
{
    private const int BuddhistEra = 543;

    private static readonly string[] ThaiMonths =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    public static LocalizedText Of(DisclosureNode node) => new(Thai(node), English(node));

    private static string Thai(DisclosureNode node)
    {
        var at = HubDay.Local(node.At);
        var when = string.Create(CultureInfo.InvariantCulture, $"เมื่อวันที่ {at.Day} {ThaiMonths[at.Month - 1]} {at.Year + BuddhistEra} เวลา {at:HH.mm} น.");
        var who = node.OnBehalfOf is { } other ? $"{Th(node.Organisation)} ซึ่งดำเนินการแทน {Th(other)}" : Th(node.Organisation);
        var sets = string.Join(", ", node.DataSets.Select(set => Th(set.Title)));
        var what = node switch
        {
            { Outcome.Code: DisclosureWords.BreakGlass } => $"เจ้าหน้าที่ของ {who} เปิดข้อมูลที่ได้รับการคุ้มครองของท่านในกรณีฉุกเฉิน เหตุผล: {node.EmergencyReason}",
            { Outcome.Code: DisclosureWords.Exported } => $"{who} จัดทำสำเนาข้อมูลทั้งหมดที่ศูนย์กลางมีเกี่ยวกับท่านเพื่อส่งมอบแก่ท่าน",
            { ByCitizen: true } => sets.Length > 0 ? $"ท่านดูข้อมูลของท่านเอง ({sets}) ผ่าน {who}" : $"ท่านเข้าดูข้อมูลของท่านเองผ่าน {who}",
            { ByRepresentative: true } => $"ผู้มีสิทธิดำเนินการแทนท่านเข้าดูข้อมูลของท่าน{Listed(sets)} ผ่าน {who}",
            _ => sets.Length > 0 ? $"{who} ดูข้อมูลของท่าน ({sets})" : $"{who} ค้นหาท่านและไม่ได้รับข้อมูลอื่นใด",
        };
        var why = node.Purpose is { } purpose && !node.ByCitizen ? $" เพื่อ{Th(purpose)}" : "";
        var law = node.LegalBasis is { } basis && !node.ByCitizen ? $" (โดยอาศัย{Th(basis.Words)}: {Th(node.LegalReference!)})" : "";
        return $"{when} {what}{why}{law}";
    }

    private static string English(DisclosureNode node)
    {
        var when = HubDay.Local(node.At).ToString("'On' d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);
        var who = node.OnBehalfOf is { } other ? $"{En(node.Organisation)} on behalf of {En(other)}" : En(node.Organisation);
        var sets = string.Join(", ", node.DataSets.Select(set => En(set.Title)));
        var what = node switch
        {
            { Outcome.Code: DisclosureWords.BreakGlass } => $"an officer of {who} opened your protected record in an emergency, for this reason: {node.EmergencyReason}",
            { Outcome.Code: DisclosureWords.Exported } => $"{who} copied all that the hub holds about you, to hand it to you",
            { ByCitizen: true } => sets.Length > 0 ? $"you looked at your own data ({sets}) through {who}" : $"you opened your own record through {who}",
            { ByRepresentative: true } => $"somebody with the right to act for you looked at your data{Listed(sets)} through {who}",
            _ => sets.Length > 0 ? $"{who} looked at your data ({sets})" : $"{who} looked you up and was shown nothing else",
        };
        var why = node.Purpose is { } purpose && !node.ByCitizen ? $", for this purpose: {En(purpose)}" : "";
        var law = node.LegalBasis is { } basis && !node.ByCitizen ? $" (by law: {En(basis.Words)}, {En(node.LegalReference!)})" : "";
        return $"{when}, {what}{why}{law}.";
    }

    private static string Listed(string sets) => sets.Length > 0 ? $" ({sets})" : "";

    private static string? Th(LocalizedText text) => text.Th ?? text.En;

    private static string? En(LocalizedText text) => text.En ?? text.Th;
}
