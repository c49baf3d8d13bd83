using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Soap.XRoad;

public sealed class XRoadSoapTests : IAsyncLifetime
{
    private static readonly XNamespace Soap = SoapNamespaces.Soap11;
    private static readonly XNamespace XRoad = SoapNamespaces.XRoad;
    private static readonly XNamespace Id = SoapNamespaces.Identifiers;
    private static readonly XNamespace Representation = SoapNamespaces.Representation;

    private SoapSecurityServer _server = null!;

    public static JsonObject Section() => new()
    {
        ["client"] = "TH/GOV/0001/hub",
        ["service"] = "TH/GOV/0003/ประกัน/GetMemberships/v1",
    };

    public async Task InitializeAsync() => _server = await SoapSecurityServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Says_who_asks_for_which_service()
    {
        (await AskAsync()).Answers[0].Record.ShouldNotBeNull();

        var header = _server.Requests.ShouldHaveSingleItem().Root!.Element(Soap + "Header")!;
        header.Elements().Select(element => element.Name).ShouldBe([XRoad + "client", XRoad + "service", XRoad + "id", XRoad + "protocolVersion"]);
        Parts(header.Element(XRoad + "client")!).ShouldBe("SUBSYSTEM xRoadInstance=TH memberClass=GOV memberCode=0001 subsystemCode=hub");
        Parts(header.Element(XRoad + "service")!).ShouldBe(
            "SERVICE xRoadInstance=TH memberClass=GOV memberCode=0003 subsystemCode=ประกัน serviceCode=GetMemberships serviceVersion=v1");
        Guid.TryParseExact(header.Element(XRoad + "id")!.Value, "D", out _).ShouldBeTrue();
        header.Element(XRoad + "protocolVersion")!.Value.ShouldBe("4.0");
    }

    [Fact]
    public async Task Says_for_whom_why_and_through_which_server()
    {
        var reply = await AskAsync(section =>
        {
            section["client"] = "TH/GOV/0001";
            section["service"] = "TH/GOV/0003/GetMemberships";
            section["userId"] = "TH-hub";
            section["issue"] = "config:issue";
            section["securityServer"] = "TH/GOV/0003/server-1";
            section["representedParty"] = "GOV/{organisation}";
        });

        reply.Answers[0].Record.ShouldNotBeNull();
        var header = _server.Requests.ShouldHaveSingleItem().Root!.Element(Soap + "Header")!;
        Parts(header.Element(XRoad + "client")!).ShouldBe("MEMBER xRoadInstance=TH memberClass=GOV memberCode=0001");
        Parts(header.Element(XRoad + "service")!).ShouldBe("SERVICE xRoadInstance=TH memberClass=GOV memberCode=0003 serviceCode=GetMemberships");
        Parts(header.Element(XRoad + "securityServer")!).ShouldBe("SERVER xRoadInstance=TH memberClass=GOV memberCode=0003 serverCode=server-1");
        header.Element(XRoad + "userId")!.Value.ShouldBe("TH-hub");
        header.Element(XRoad + "issue")!.Value.ShouldBe(AgencyUnderTest.Token);
        header.Element(Representation + "representedParty")!.Elements().Select(part => (part.Name.LocalName, part.Value))
            .ShouldBe([("partyClass", "GOV"), ("partyCode", "0088:1/2")]);
    }

    [Fact]
    public async Task Gives_each_message_an_id_of_its_own()
    {
        await AskAsync();
        await AskAsync();

        _server.Requests.Select(request => request.Root!.Element(Soap + "Header")!.Element(XRoad + "id")!.Value).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("client")]
    [InlineData("service")]
    [InlineData("id")]
    [InlineData("requestHash")]
    public async Task Takes_no_answer_that_lacks_or_changes_a_header(string name)
    {
        _server.Spoil = answer => Header(answer, name).Remove();
        (await AskAsync()).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);

        _server.Spoil = answer => Header(answer, name).DescendantNodes().OfType<XText>().Last().Value += "x";
        var failure = (await AskAsync()).Failure();
        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain($"header {name}");

        _server.Spoil = answer => Header(answer, name).AddAfterSelf(new XElement(Header(answer, name)));
        (await AskAsync()).Failure().Detail.ShouldContain("twice");
    }

    [Fact]
    public async Task Takes_no_answer_about_another_type_of_client()
    {
        _server.Spoil = answer => Header(answer, "client").SetAttributeValue(Id + "objectType", "MEMBER");

        (await AskAsync()).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Takes_no_answer_to_another_request()
    {
        await AskAsync();
        var first = "";
        _server.Spoil = answer => first = Header(answer, "requestHash").Value;
        await AskAsync();
        _server.Spoil = answer => Header(answer, "requestHash").Value = first;

        (await AskAsync()).Failure().Detail.ShouldContain("requestHash");
    }

    [Theory]
    [InlineData("SHA256", "http://www.w3.org/2001/04/xmlenc#sha256", true)]
    [InlineData("SHA384", "http://www.w3.org/2001/04/xmldsig-more#sha384", true)]
    [InlineData("SHA512", "http://www.w3.org/2001/04/xmlenc#sha512", true)]
    [InlineData("SHA256", "http://www.w3.org/2001/04/xmlenc#sha512", false)]
    [InlineData("SHA1", "http://www.w3.org/2000/09/xmldsig#sha1", false)]
    [InlineData("MD5", "http://www.w3.org/2001/04/xmldsig-more#md5", false)]
    [InlineData("SHA512", "urn:unknown", false)]
    [InlineData("SHA512", null, false)]
    public async Task Takes_no_hash_that_proves_nothing(string algorithm, string? name, bool taken)
    {
        _server.Hash = sent => (name, CryptographicOperations.HashData(new HashAlgorithmName(algorithm), sent));

        var told = (await AskAsync()).Answers[0];

        told.Failure?.Code.ShouldBe(AgencyFailureCode.Malformed);
        (told.Record is not null).ShouldBe(taken);
    }

    [Fact]
    public async Task Takes_a_hash_that_is_broken_into_lines()
    {
        _server.Spoil = answer => Header(answer, "requestHash").Value = Header(answer, "requestHash").Value.Insert(60, "\n  ");

        (await AskAsync()).Answers[0].Record.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Server.ServerProxy.AccessDenied", AgencyFailureCode.Refused)]
    [InlineData("Server.ClientProxy.UnknownMember", AgencyFailureCode.Refused)]
    [InlineData("Client.MissingHeaderField", AgencyFailureCode.Refused)]
    [InlineData("Server.ClientProxy.NetworkError", AgencyFailureCode.Unavailable)]
    [InlineData("Server.ServerProxy.ServiceFailed.HttpError", AgencyFailureCode.Unavailable)]
    [InlineData("Server.ClientProxy.InconsistentResponse", AgencyFailureCode.Malformed)]
    [InlineData("soap:Server", AgencyFailureCode.Unavailable)]
    public async Task Takes_a_fault_of_X_Road_for_what_it_says(string faultCode, AgencyFailureCode code)
    {
        _server.Spoil = answer => Replace(answer, faultCode);

        var failure = (await AskAsync()).Failure();

        failure.Code.ShouldBe(code);
        failure.Detail.ShouldNotContain("1101700000010");
    }

    [Fact]
    public async Task Believes_a_fault_that_nobody_is_there_only_when_it_is_bound_to_the_request()
    {
        static void Change(JsonObject soap) => soap["faults"] = new JsonObject { ["NoSuchPerson"] = "not-found" };
        _server.Spoil = answer => Replace(answer, "NoSuchPerson");
        (await AskAsync(change: Change)).Answers[0].ShouldBe(AgencyAnswer.NotFound);

        _server.Spoil = answer =>
        {
            Replace(answer, "NoSuchPerson");
            answer.Root!.Element(Soap + "Header")!.Remove();
        };
        (await AskAsync(change: Change)).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    private static XElement Header(XDocument answer, string name) => answer.Root!.Element(Soap + "Header")!.Element(XRoad + name)!;

    private static void Replace(XDocument answer, string faultCode) => answer.Root!.Element(Soap + "Body")!.ReplaceNodes(new XElement(
        Soap + "Fault",
        new XAttribute(XNamespace.Xmlns + "soap", Soap.NamespaceName),
        new XElement("faultcode", faultCode),
        new XElement("faultstring", "about 1101700000010")));

    private static string Parts(XElement identifier) =>
        $"{identifier.Attribute(Id + "objectType")!.Value} {string.Join(' ', identifier.Elements().Select(part => $"{part.Name.LocalName}={part.Value}"))}";

    private async Task<AgencyReply> AskAsync(Action<JsonObject>? section = null, Action<JsonObject>? change = null)
    {
        using var underTest = new AgencyUnderTest(MembershipService.Agency, _server.Address, manifest =>
        {
            manifest["batchSize"] = 1;
            manifest["tellsOrganisation"] = true;
            var road = Section();
            section?.Invoke(road);
            manifest["soap"]!["xRoad"] = road;
            change?.Invoke(manifest["soap"]!.AsObject());
        });
        return await underTest.Agency.AskAsync(new AgencyQuestion([People.Somchai]) { OnBehalfOf = "0088:1/2" }, CancellationToken.None);
    }
}
