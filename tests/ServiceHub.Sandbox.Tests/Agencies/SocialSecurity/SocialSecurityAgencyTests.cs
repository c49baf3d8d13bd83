using System.Net;
using System.Text;
using System.Xml.Linq;

namespace ServiceHub.Sandbox.Tests.Agencies.SocialSecurity;

public sealed class SocialSecurityAgencyTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    private const string Action = "\"urn:sso:membership:GetMemberships\"";

    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Membership = "urn:sso:membership";

    [Fact]
    public async Task Answers_a_member_in_its_own_format()
    {
        var response = await AskAsync(RunningAgencies.Pid("ordinary"));

        response.Element(Membership + "AsOf")!.Value.ShouldBe("2026-11-22T10:00:00+07:00");
        var member = Members(response).Single();
        member.Elements().Select(element => element.Name.LocalName).ShouldBe(
        [
            "PersonId", "NameTh", "NameEn", "BirthDate", "Section", "Status", "RegisteredOn", "EmployerTh", "EmployerEn", "HospitalTh",
            "HospitalEn",
        ]);
        Text(member, "PersonId").ShouldBe(RunningAgencies.Pid("ordinary"));
        Text(member, "NameTh").ShouldBe("นายสมชาย ใจดี");
        Text(member, "NameEn").ShouldBe("Mr. Somchai Chaidi");
        Text(member, "BirthDate").ShouldBe("1981-07-14");
        Text(member, "Section").ShouldBe("33");
        Text(member, "Status").ShouldBe("A");
        Text(member, "RegisteredOn").ShouldBe("2006-08-13");
        Text(member, "HospitalEn").ShouldBe("Chiang Mai Provincial Hospital");
    }

    [Theory]
    [InlineData("changed-surname", "NameEn", "Miss Suphaphon Chanchot")]
    [InlineData("birth-dates-disagree", "BirthDate", "1968-09-04")]
    [InlineData("deceased", "Status", "E")]
    [InlineData("expired-card", "Status", "L")]
    public async Task Says_what_the_office_was_told(string persona, string element, string expected) =>
        Text(Members(await AskAsync(RunningAgencies.Pid(persona))).Single(), element).ShouldBe(expected);

    [Fact]
    public async Task Leaves_out_employer_and_hospital_where_there_is_none()
    {
        var section40 = Members(await AskAsync(RunningAgencies.Pid("expired-card"))).Single();

        section40.Elements().Select(element => element.Name.LocalName).ShouldBe(
            ["PersonId", "NameTh", "NameEn", "BirthDate", "Section", "Status", "RegisteredOn"]);
    }

    [Fact]
    public async Task Answers_a_batch_and_leaves_out_whom_it_does_not_know()
    {
        var insured = RunningAgencies.Population.People.Where(person => person.SocialSecurity is not null).Take(100)
            .Select(person => person.NationalId!.Value.Digits).ToList();

        var members = Members(await AskAsync([.. insured, RunningAgencies.Pid("newborn"), RunningAgencies.Pid("welfare-only")]));

        members.Select(member => Text(member, "PersonId")).Order().ShouldBe(insured.Order());
    }

    [Theory]
    [InlineData("not xml", Action, "soap:Client")]
    [InlineData("<a>", Action, "soap:Client")]
    [InlineData("<a/>", Action, "soap:Client")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", Action, "soap:Client")]
    [InlineData("<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body/></e:Envelope>", Action, "soap:Client")]
    [InlineData("<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Body/></e:Envelope>", Action, "soap:VersionMismatch")]
    [InlineData(
        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header>" +
        "<t:x xmlns:t=\"urn:t\" e:mustUnderstand=\"1\"/></e:Header><e:Body/></e:Envelope>",
        Action, "soap:MustUnderstand")]
    [InlineData("<a/>", "\"urn:other\"", "soap:Client")]
    [InlineData("<a/>", null, "soap:Client")]
    public async Task Answers_a_bad_request_with_a_fault(string body, string? action, string code)
    {
        using var response = await SendAsync(body, action);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/xml");
        var fault = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Element(Soap + "Body")!.Element(Soap + "Fault")!;
        fault.Element("faultcode")!.Value.ShouldBe(code);
        fault.Element("faultstring")!.Value.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task Refuses_too_few_or_too_many(int count)
    {
        using var response = await SendAsync(Envelope(Enumerable.Repeat("1", count)), Action);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Refuses_other_paths_and_methods()
    {
        var address = running.Setting("social-security:Address");

        (await running.Http.GetAsync(new Uri($"{address}/MembershipService.asmx"))).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await running.Http.GetAsync(new Uri($"{address}/"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<XElement> AskAsync(params string[] pids)
    {
        using var response = await SendAsync(Envelope(pids), Action);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/xml; charset=utf-8");
        var document = XDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.Element(Soap + "Envelope")!.Element(Soap + "Body")!.Element(Membership + "GetMembershipsResponse")!;
    }

    private async Task<HttpResponseMessage> SendAsync(string body, string? action)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{running.Setting("social-security:Address")}/MembershipService.asmx")
        {
            Content = new StringContent(body, Encoding.UTF8, "text/xml"),
        };
        if (action is not null)
        {
            request.Headers.Add("SOAPAction", action);
        }
        return await running.Http.SendAsync(request);
    }

    private static string Envelope(IEnumerable<string> pids) =>
        new XElement(Soap + "Envelope", new XElement(Soap + "Body", new XElement(
            Membership + "GetMemberships",
            new XElement(Membership + "PersonIds", pids.Select(pid => new XElement(Membership + "PersonId", pid)))))).ToString();

    private static IEnumerable<XElement> Members(XElement response) =>
        response.Element(Membership + "Members")!.Elements(Membership + "Member");

    private static string Text(XElement member, string name) => member.Element(Membership + name)!.Value;
}
