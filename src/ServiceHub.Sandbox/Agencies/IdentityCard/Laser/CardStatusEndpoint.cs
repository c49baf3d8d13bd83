using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies.IdentityCard.Laser;

/// <summary>
/// The status of a card by what is printed on it, over SOAP 1.2. Operation, elements, the codes 0, 4 and 5 and their texts are those
/// that the provincial administration's service is publicly known by; 1 to 3 and the demand for WS-Security are the sandbox's own.
/// </summary>
internal sealed class CardStatusEndpoint(DocumentStore store, UsernameTokens tokens)
{
    public const string Table = "laser";
    public const string Path = "/CheckCardStatus/CheckCardService.asmx";

    private const int Mismatch = 4;
    private const int Incomplete = 5;

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var request = CardStatusRequest.Read(await SafeXml.ReadAsync(context.Request, context.RequestAborted), tokens);
            var (code, description) = await JudgeAsync(request, context.RequestAborted);
            await SafeXml.WriteAsync(context, StatusCodes.Status200OK, Soap12.MediaType, Soap12.Wrap(Result(code, description)));
        }
        catch (Soap12FaultException fault)
        {
            await SafeXml.WriteAsync(context, fault.Status, Soap12.MediaType, Soap12.Fault(fault));
        }
    }

    private async Task<(int Code, string Description)> JudgeAsync(CardStatusRequest request, CancellationToken cancellation)
    {
        if (!request.IsWhole)
        {
            return (Incomplete, "ข้อมูลที่ใช้ในการตรวจสอบไม่ครบ");
        }
        var found = await store.FindAsync(Table, [request.Pid], cancellation);
        var card = found.Count == 1 ? JsonSerializer.Deserialize<LaserDocument>(found[0].Text, Wire.Json) : null;
        if (card?.Laser != request.Laser)
        {
            return (Mismatch, "สถานะไม่ปกติ => ไม่พบเลข Laser จาก PID นี้");
        }
        return card.BirthDay != request.BirthDay || Differs(request.FirstName, card.FirstName) || Differs(request.LastName, card.LastName)
            ? (Mismatch, "สถานะไม่ปกติ => ข้อมูลไม่ตรง")
            : (card.Status, Describe(card.Status));
    }

    private static bool Differs(string asked, string held) => asked.Length > 0 && asked != held;

    private static string Describe(int status) => status switch
    {
        0 => "สถานะปกติ",
        1 => "สถานะไม่ปกติ => บัตรหมดอายุ",
        2 => "สถานะไม่ปกติ => บัตรหาย",
        _ => "สถานะไม่ปกติ => บัตรถูกยกเลิก",
    };

    private static XElement Result(int code, string description) => new(
        Soap12.Service + "CheckCardByLaserResponse",
        new XAttribute("xmlns", Soap12.Service.NamespaceName),
        new XElement(
            Soap12.Service + "CheckCardByLaserResult",
            new XElement(Soap12.Service + "IsError", code != 0),
            new XElement(Soap12.Service + "ErrorMessage"),
            new XElement(Soap12.Service + "Code", code.ToString(CultureInfo.InvariantCulture)),
            new XElement(Soap12.Service + "Desc", description)));
}
