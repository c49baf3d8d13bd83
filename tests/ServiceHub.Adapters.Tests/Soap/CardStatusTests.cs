using System.Text.Json.Nodes;
using System.Xml.Linq;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Soap;

/// <summary>An operation that asks about one subject with inputs, whose answer does not repeat whom it is about.</summary>
public sealed class CardStatusTests : IAsyncLifetime
{
    private static readonly XNamespace Card = "http://tempuri.org/";

    private CardStatusService _service = null!;

    public async Task InitializeAsync() => _service = await CardStatusService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Tells_the_status_of_a_card_by_what_is_printed_on_it()
    {
        var answer = (await AskAsync()).Answers[0];

        answer.Value("code").ShouldBe("VALID");
        answer.Value("description").ShouldBe(new LocalizedText("สถานะปกติ", null));
        _service.ContentType.ShouldBe("application/soap+xml; charset=utf-8; action=\"http://tempuri.org/CheckCardByLaser\"");
    }

    [Fact]
    public async Task Tells_a_mismatch() => (await AskAsync(laser: "JT0000000000")).Answers[0].Value("code").ShouldBe("MISMATCH");

    [Fact]
    public async Task Sends_an_input_as_a_text_whatever_it_holds()
    {
        const string Sly = "'] | //m:Code <x/> & ]]> {subject} \"";

        (await AskAsync(laser: Sly)).Answers[0].Value("code").ShouldBe("MISMATCH");

        _service.Requests.ShouldHaveSingleItem().Descendants(Card + "Laser").Single().Value.ShouldBe(Sly);
        _service.Requests[0].Descendants(Card + "CheckCardByLaser").Elements().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Sends_no_input_that_XML_cannot_carry()
    {
        var failure = (await AskAsync(laser: "JT\uFFFE")).Failure();

        failure.Origin.ShouldBe(AgencyFailureOrigin.Hub);
        failure.Exception.ShouldBeNull();
        _service.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_not_found_where_the_body_says_so()
    {
        _service.Instead = _ => (200, CardStatusService.Result("7", "ไม่พบ"));

        (await AskAsync()).Answers[0].ShouldBe(AgencyAnswer.NotFound);
    }

    [Fact]
    public async Task Answers_not_found_where_there_is_no_record()
    {
        _service.Instead = _ => (200, new XElement(Card + "CheckCardByLaserResponse"));

        (await AskAsync()).Answers[0].ShouldBe(AgencyAnswer.NotFound);
    }

    [Fact]
    public async Task Takes_no_two_records_about_one_card()
    {
        var answer = CardStatusService.Result("0", "");
        answer.Add(answer.FirstNode);
        _service.Instead = _ => (200, answer);

        (await AskAsync()).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Theory]
    [InlineData(400, "Sender", null, AgencyFailureCode.Refused)]
    [InlineData(500, "Receiver", null, AgencyFailureCode.Unavailable)]
    [InlineData(200, "Receiver", null, AgencyFailureCode.Unavailable)]
    [InlineData(500, "VersionMismatch", null, AgencyFailureCode.Malformed)]
    [InlineData(500, "MustUnderstand", null, AgencyFailureCode.Malformed)]
    [InlineData(500, "DataEncodingUnknown", null, AgencyFailureCode.Malformed)]
    [InlineData(400, "Sender", "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd}InvalidSecurity", AgencyFailureCode.Refused)]
    [InlineData(500, "Receiver", "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}MessageExpired", AgencyFailureCode.Refused)]
    [InlineData(500, "Receiver", "{http://tempuri.org/}Closed", AgencyFailureCode.TooBusy)]
    [InlineData(500, "Receiver", "{urn:another}Closed", AgencyFailureCode.Unavailable)]
    public async Task Takes_a_fault_for_what_it_says(int status, string value, string? subcode, AgencyFailureCode code)
    {
        _service.Instead = _ => (status, CardStatusService.Fault(value, subcode));

        var failure = (await AskAsync()).Failure();

        failure.Code.ShouldBe(code);
        failure.Detail.ShouldNotContain("1101700000010");
    }

    [Theory]
    [InlineData("{http://tempuri.org/}Unknown", null)]
    [InlineData(null, "{http://tempuri.org/}Unknown")]
    public async Task Answers_not_found_where_the_manifest_says_so_of_a_fault(string? subcode, string? detail)
    {
        _service.Instead = _ => (400, CardStatusService.Fault("Sender", subcode, detail));

        (await AskAsync()).Answers[0].ShouldBe(AgencyAnswer.NotFound);
    }

    [Fact]
    public async Task Tells_which_version_the_agency_speaks()
    {
        await using var old = await WebAgency.StartAsync(500, "text/xml",
            """<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:VersionMismatch</faultcode></s:Fault></s:Body></s:Envelope>""");
        using var asked = new AgencyUnderTest(MembershipService.Agency, old.Address, manifest => manifest["soap"]!["version"] = "1.2");

        var failure = (await asked.Agency.AskAsync([People.Somchai], CancellationToken.None)).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("answers in SOAP 1.1");
    }

    [Fact]
    public async Task Sends_the_manifests_headers()
    {
        var reply = await AskAsync(change: manifest =>
        {
            manifest["tellsOrganisation"] = true;
            manifest["soap"]!["headers"] = JsonNode.Parse(
                """{ "m:Channel": { "m:Name": "web", "Key": "config:key" }, "m:Message": "{id}", "m:For": "{organisation}" }""");
        });

        reply.Answers[0].Record.ShouldNotBeNull();
        var header = _service.Requests.ShouldHaveSingleItem().Element(SoapNamespaces.Soap12 + "Header")!;
        header.Element(Card + "Channel")!.Elements().Select(element => (element.Name, element.Value))
            .ShouldBe([(Card + "Name", "web"), ("Key", AgencyUnderTest.Token)]);
        Guid.TryParseExact(header.Element(Card + "Message")!.Value, "D", out _).ShouldBeTrue();
        header.Element(Card + "For")!.Value.ShouldBe("0088:1/2");
    }

    private async Task<AgencyReply> AskAsync(string laser = CardStatusService.Laser, Action<JsonObject>? change = null)
    {
        using var underTest = _service.Load(change);
        return await underTest.Agency.AskAsync(Question(laser), CancellationToken.None);
    }

    internal static AgencyQuestion Question(string laser = CardStatusService.Laser) => new([People.Somchai])
    {
        Inputs = new Dictionary<string, object>
        {
            ["laserCode"] = laser,
            ["birthDate"] = new DateOnly(1965, 7, 14),
            ["firstName"] = "สมชาย",
            ["lastName"] = "ใจดี",
        },
        OnBehalfOf = "0088:1/2",
    };
}
