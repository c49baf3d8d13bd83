using System.Text.Json.Nodes;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Soap;

public sealed class SoapBadInputTests
{
    private const string Xml = Membership.Xml;
    private const string Head = Membership.Head;
    private const string Tail = Membership.Tail;
    private const string AsOf = Membership.AsOf;

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData(Head)]
    [InlineData(Head + Tail)]
    [InlineData(Head + "<m:Other/>" + Tail)]
    [InlineData(Head + "<GetMembershipsResponse><AsOf>2026-11-22T10:00:00Z</AsOf></GetMembershipsResponse>" + Tail)]
    [InlineData(Head + "<m:GetMembershipsResponse><m:Members/></m:GetMembershipsResponse>" + Tail)]
    [InlineData(Head + "<m:GetMembershipsResponse><m:Members/><m:AsOf>soon</m:AsOf></m:GetMembershipsResponse>" + Tail)]
    [InlineData(Head + "<m:GetMembershipsResponse><m:Members><m:Member/></m:Members>" + AsOf + "</m:GetMembershipsResponse>" + Tail)]
    [InlineData("<Envelope><Body><GetMembershipsResponse xmlns='urn:sso:membership'/></Body></Envelope>")]
    public async Task Takes_no_answer_that_breaks_the_format(string body) =>
        (await AskAsync(200, Xml, body)).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);

    [Fact]
    public async Task Takes_no_document_type()
    {
        const string Dtd = """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>""";

        var reply = await AskAsync(200, Xml, Dtd + Head + $"<m:GetMembershipsResponse>&x;{AsOf}</m:GetMembershipsResponse>" + Tail);

        reply.Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Takes_no_billion_laughs()
    {
        var entities = string.Concat(Enumerable.Range(1, 30).Select(level => $"<!ENTITY l{level} \"&l{level - 1};&l{level - 1};\">"));

        var reply = await AskAsync(200, Xml, $"<!DOCTYPE a [<!ENTITY l0 \"ha\">{entities}]>{Head}<a>&l30;</a>{Tail}");

        reply.Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Takes_no_answer_nested_without_end()
    {
        var open = string.Concat(Enumerable.Repeat("<a>", 100_000));
        var close = string.Concat(Enumerable.Repeat("</a>", 100_000));

        var failure = (await AskAsync(200, Xml, Head + open + close + Tail)).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("nested");
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    [InlineData("text/xml; charset=utf-16")]
    public async Task Takes_no_answer_of_another_content_type(string contentType) =>
        (await AskAsync(200, contentType, MembershipService.SampleText)).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);

    [Theory]
    [InlineData(500, "s:Client", AgencyFailureCode.Refused)]
    [InlineData(500, "s:Client.Authentication", AgencyFailureCode.Refused)]
    [InlineData(500, "s:MustUnderstand", AgencyFailureCode.Malformed)]
    [InlineData(500, "s:Server", AgencyFailureCode.Unavailable)]
    [InlineData(500, "own:Trouble", AgencyFailureCode.Unavailable)]
    [InlineData(200, "s:Server", AgencyFailureCode.Unavailable)]
    public async Task Takes_a_fault_for_what_it_says(int status, string faultCode, AgencyFailureCode code)
    {
        const string Told = "1101700000010 is not to be told";

        var failure = (await AskAsync(status, Xml,
            $"{Head}<s:Fault><faultcode>{faultCode}</faultcode><faultstring>{Told}</faultstring></s:Fault>{Tail}")).Failure();

        failure.Code.ShouldBe(code);
        failure.Detail.ShouldNotContain("1101700000010");
    }

    [Theory]
    [InlineData("s:Client.NoSuchPerson", "", null)]
    [InlineData("NoSuchPerson", "", null)]
    [InlineData("s:Server", "<m:Closed/>", AgencyFailureCode.TooBusy)]
    [InlineData("s:Server", "<m:Other/><m:Closed>1101700000010</m:Closed>", AgencyFailureCode.TooBusy)]
    [InlineData("m:Barred", "", AgencyFailureCode.Refused)]
    [InlineData("m:Barred", "<m:Closed/>", AgencyFailureCode.TooBusy)]
    [InlineData("other:Barred", "", AgencyFailureCode.Unavailable)]
    [InlineData("s:Server", "<Closed/>", AgencyFailureCode.Unavailable)]
    public async Task Takes_a_fault_for_what_the_manifest_says(string faultCode, string detail, AgencyFailureCode? code)
    {
        var fault = $"{Head}<s:Fault><faultcode>{faultCode}</faultcode><detail>{detail}</detail></s:Fault>{Tail}";

        var answer = (await Membership.AskAsync(fault, manifest =>
        {
            manifest["batchSize"] = 1;
            manifest["soap"]!["faults"] = JsonNode.Parse(
                """{ "Client.NoSuchPerson": "not-found", "NoSuchPerson": "not-found", "m:Closed": "too-busy", "m:Barred": "refused" }""");
        })).Answers[0];

        (answer.Failure?.Code).ShouldBe(code);
        answer.Record.ShouldBeNull();
    }

    [Theory]
    [InlineData(500, "text/html", AgencyFailureCode.Unavailable)]
    [InlineData(500, Xml, AgencyFailureCode.Unavailable)]
    [InlineData(401, Xml, AgencyFailureCode.Refused)]
    [InlineData(429, Xml, AgencyFailureCode.TooBusy)]
    [InlineData(503, "text/plain", AgencyFailureCode.TooBusy)]
    public async Task Takes_a_status_for_what_it_says(int status, string contentType, AgencyFailureCode code) =>
        (await AskAsync(status, contentType, MembershipService.SampleText)).Failure().Code.ShouldBe(code);

    [Fact]
    public async Task Is_unavailable_when_the_connection_breaks_off()
    {
        await using var raw = RawAgency.Sending("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 900\r\n\r\n" + Head);

        (await AskAsync(raw.Address)).Failure().Code.ShouldBe(AgencyFailureCode.Unavailable);
    }

    [Fact]
    public async Task Times_out_when_the_agency_never_answers()
    {
        await using var web = await WebAgency.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var reply = await AskAsync(web.Address, manifest => manifest["timeout"] = "300ms");

        reply.Failure().Code.ShouldBe(AgencyFailureCode.TimedOut);
    }

    [Fact]
    public async Task Reads_no_more_than_the_manifest_allows()
    {
        await using var web = await WebAgency.StartAsync(200, Xml, MembershipService.SampleText + new string(' ', 4_096));

        var reply = await AskAsync(web.Address, manifest => manifest["maxAnswerBytes"] = 4_096);

        reply.Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Gives_nobody_a_row_about_someone_else() =>
        (await AskAsync(200, Xml, MembershipService.SampleText)).Failure().Detail.ShouldContain("not asked about");

    [Theory]
    [InlineData("<m:BirthDate>1965-07-14</m:BirthDate><m:BirthDate>1970-01-01</m:BirthDate>")]
    [InlineData("<m:BirthDate><m:Year>1965</m:Year></m:BirthDate>")]
    [InlineData("<m:BirthDate>14/07/1965</m:BirthDate>")]
    public async Task Takes_no_value_that_is_not_one_text_of_its_form(string birthDate)
    {
        var failure = (await AskAsync(200, Xml, MemberWith(birthDate))).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("birthDate");
    }

    [Theory]
    [InlineData("""<m:BirthDate xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>""")]
    [InlineData("<m:BirthDate/>")]
    [InlineData("")]
    public async Task Takes_an_empty_element_for_no_value(string birthDate) =>
        (await AskAsync(200, Xml, MemberWith(birthDate))).Answers[0].Value("birthDate").ShouldBeNull();

    private static string MemberWith(string birthDate) => Membership.Answer(Membership.Member(People.Somchai, birthDate));

    private static async Task<AgencyReply> AskAsync(int status, string contentType, string body)
    {
        await using var web = await WebAgency.StartAsync(status, contentType, body);
        return await AskAsync(web.Address);
    }

    private static async Task<AgencyReply> AskAsync(string address, Action<JsonObject>? change = null)
    {
        using var underTest = new AgencyUnderTest(MembershipService.Agency, address, change);
        return await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None);
    }
}
