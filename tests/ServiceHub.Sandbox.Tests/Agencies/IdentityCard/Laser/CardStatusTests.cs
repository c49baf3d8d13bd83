using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace ServiceHub.Sandbox.Tests.Agencies.IdentityCard.Laser;

public sealed class CardStatusTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    private const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0";

    private static readonly XNamespace Soap = "http://www.w3.org/2003/05/soap-envelope";
    private static readonly XNamespace Secext = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static readonly XNamespace Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static readonly XNamespace Service = "http://tempuri.org/";

    [Theory]
    [InlineData("ordinary", "0", "false", "สถานะปกติ")]
    [InlineData("expired-card", "1", "true", "สถานะไม่ปกติ => บัตรหมดอายุ")]
    [InlineData("lost-card", "2", "true", "สถานะไม่ปกติ => บัตรหาย")]
    [InlineData("deceased", "3", "true", "สถานะไม่ปกติ => บัตรถูกยกเลิก")]
    [InlineData("birth-month-unknown", "0", "false", "สถานะปกติ")]
    [InlineData("without-civil-status", "0", "false", "สถานะปกติ")]
    public async Task Tells_how_a_card_stands(string persona, string code, string error, string description)
    {
        var result = await AskAsync(Question(persona));

        Text(result, "Code").ShouldBe(code);
        Text(result, "IsError").ShouldBe(error);
        Text(result, "ErrorMessage").ShouldBe("");
        Text(result, "Desc").ShouldBe(description);
    }

    [Theory]
    [InlineData("Laser", "JA0000000000", "ไม่พบเลข Laser จาก PID นี้")]
    [InlineData("PID", "1100000000016", "ไม่พบเลข Laser จาก PID นี้")]
    [InlineData("FirstName", "สมหมาย", "ข้อมูลไม่ตรง")]
    [InlineData("LastName", "ใจร้าย", "ข้อมูลไม่ตรง")]
    [InlineData("BirthDay", "25240715", "ข้อมูลไม่ตรง")]
    public async Task Tells_a_mismatch_and_nothing_of_the_card(string field, string value, string description)
    {
        var question = Question("lost-card");
        question.Element(Service + field)!.Value = value;

        var result = await AskAsync(question);

        Text(result, "Code").ShouldBe("4");
        Text(result, "IsError").ShouldBe("true");
        Text(result, "Desc").ShouldBe($"สถานะไม่ปกติ => {description}");
    }

    [Theory]
    [InlineData("PID")]
    [InlineData("BirthDay")]
    [InlineData("Laser")]
    public async Task Asks_for_what_is_missing(string field) => (await CodeWithoutAsync(field)).ShouldBe("5");

    [Theory]
    [InlineData("FirstName")]
    [InlineData("LastName")]
    public async Task Compares_no_name_that_it_was_not_told(string field) => (await CodeWithoutAsync(field)).ShouldBe("0");

    private async Task<string?> CodeWithoutAsync(string field)
    {
        var question = Question("ordinary");
        question.Element(Service + field)!.Remove();
        return Text(await AskAsync(question), "Code");
    }

    [Fact]
    public async Task Refuses_who_brings_no_security_header() =>
        await FaultAsync(await SendAsync(Envelope(null, Question("ordinary"))), HttpStatusCode.BadRequest, "InvalidSecurity");

    [Fact]
    public async Task Refuses_a_wrong_password() => await FaultAsync(
        await SendAsync(Envelope(Security(password: "wrong"), Question("ordinary"))), HttpStatusCode.BadRequest, "FailedAuthentication");

    [Fact]
    public async Task Refuses_a_password_in_clear()
    {
        var security = Security();
        var password = security.Descendants(Secext + "Password").Single();
        password.SetAttributeValue("Type", Profile + "#PasswordText");
        password.Value = running.Setting("identity-card:Password");

        await FaultAsync(await SendAsync(Envelope(security, Question("ordinary"))), HttpStatusCode.BadRequest, "FailedAuthentication");
    }

    [Fact]
    public async Task Refuses_a_token_that_comes_twice()
    {
        var envelope = Envelope(Security(), Question("ordinary"));
        (await SendAsync(envelope)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await FaultAsync(await SendAsync(envelope), HttpStatusCode.BadRequest, "FailedAuthentication");
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public async Task Refuses_a_message_of_another_time(int minutes) => await FaultAsync(
        await SendAsync(Envelope(Security(minutes: minutes), Question("ordinary"))), HttpStatusCode.BadRequest, "MessageExpired");

    [Fact]
    public async Task Refuses_another_version_an_unknown_mandatory_header_and_what_is_no_xml()
    {
        var old = Envelope(Security(), Question("ordinary")).Replace(Soap.NamespaceName, "http://schemas.xmlsoap.org/soap/envelope/");
        var mandatory = XElement.Parse(Envelope(Security(), Question("ordinary")));
        mandatory.Element(Soap + "Header")!.Add(new XElement("other", new XAttribute(Soap + "mustUnderstand", "true")));

        await FaultAsync(await SendAsync(old), HttpStatusCode.InternalServerError, "VersionMismatch");
        await FaultAsync(await SendAsync(mandatory.ToString()), HttpStatusCode.InternalServerError, "MustUnderstand");
        await FaultAsync(await SendAsync("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), HttpStatusCode.BadRequest, "Sender");
        await FaultAsync(
            await SendAsync(Envelope(Security(), new XElement(Service + "CheckCardByCID"))), HttpStatusCode.BadRequest, "Sender");
    }

    private static XElement Question(string persona)
    {
        var person = RunningAgencies.Persona(persona);
        var card = person.IdentityCard!;
        return new XElement(
            Service + "CheckCardByLaser",
            new XElement(Service + "PID", person.NationalId!.Value.Digits),
            new XElement(Service + "FirstName", card.Name.Given.Th),
            new XElement(Service + "LastName", card.Name.Family?.Th ?? "-"),
            new XElement(Service + "BirthDay", $"{card.BirthDate.Year + 543:D4}{card.BirthDate.Month ?? 0:D2}{card.BirthDate.Day ?? 0:D2}"),
            new XElement(Service + "Laser", RunningAgencies.Population.Office.LaserCode(person)));
    }

    private XElement Security(string? password = null, int minutes = 0)
    {
        var now = new ThaiMorning().GetUtcNow().AddMinutes(minutes);
        var created = now.ToString("yyyy-MM-ddTHH:mm:ssZ");
        var nonce = RandomNumberGenerator.GetBytes(16);
        // The profile knows no other digest.
#pragma warning disable CA5350
        var digest = SHA1.HashData([.. nonce, .. Encoding.UTF8.GetBytes(created + (password ?? running.Setting("identity-card:Password")))]);
#pragma warning restore CA5350
        return new XElement(
            Secext + "Security",
            new XAttribute(Soap + "mustUnderstand", "true"),
            new XElement(
                Utility + "Timestamp",
                new XElement(Utility + "Created", created),
                new XElement(Utility + "Expires", now.AddMinutes(5).ToString("yyyy-MM-ddTHH:mm:ssZ"))),
            new XElement(
                Secext + "UsernameToken",
                new XElement(Secext + "Username", running.Setting("identity-card:Username")),
                new XElement(Secext + "Password", new XAttribute("Type", Profile + "#PasswordDigest"), Convert.ToBase64String(digest)),
                new XElement(Secext + "Nonce", Convert.ToBase64String(nonce)),
                new XElement(Utility + "Created", created)));
    }

    private static string Envelope(XElement? security, XElement question) => new XElement(
        Soap + "Envelope", new XElement(Soap + "Header", security), new XElement(Soap + "Body", question)).ToString();

    private async Task<XElement> AskAsync(XElement question)
    {
        var response = await SendAsync(Envelope(Security(), question));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/soap+xml; charset=utf-8");
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants(Service + "CheckCardByLaserResult").Single();
    }

    private async Task<HttpResponseMessage> SendAsync(string envelope) => await running.Http.PostAsync(
        new Uri($"{running.Setting("identity-card:Address")}/CheckCardStatus/CheckCardService.asmx"),
        new StringContent(envelope, Encoding.UTF8, "application/soap+xml"));

    private static async Task FaultAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        response.StatusCode.ShouldBe(status);
        var fault = XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants(Soap + "Fault").Single();
        fault.Element(Soap + "Code")!.Descendants(Soap + "Value").Last().Value.Split(':')[1].ShouldBe(code);
        fault.Element(Soap + "Reason")!.Element(Soap + "Text")!.Attribute(XNamespace.Xml + "lang").ShouldNotBeNull();
    }

    private static string Text(XElement result, string name) => result.Element(Service + name)!.Value;
}
