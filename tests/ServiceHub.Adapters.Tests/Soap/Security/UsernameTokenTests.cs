using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Soap;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Soap.Security;

public sealed class UsernameTokenTests : IAsyncLifetime
{
    private const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0";
    private const string Base64 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    private static readonly XNamespace Extension = SoapNamespaces.Extension;
    private static readonly XNamespace Utility = SoapNamespaces.Utility;

    private CardStatusService _service = null!;

    public async Task InitializeAsync() => _service = await CardStatusService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Proves_the_hub_by_a_digest_within_a_time()
    {
        var clock = new ManualClock { Now = new DateTimeOffset(2026, 11, 23, 9, 30, 0, 250, TimeSpan.FromHours(7)) };

        (await AskAsync(time: clock)).Answers[0].Record.ShouldNotBeNull();

        var security = Security(_service.Requests.ShouldHaveSingleItem());
        var timestamp = security.Element(Utility + "Timestamp")!;
        timestamp.Element(Utility + "Created")!.Value.ShouldBe("2026-11-23T02:30:00.250Z");
        timestamp.Element(Utility + "Expires")!.Value.ShouldBe("2026-11-23T02:35:00.250Z");
        var token = security.Element(Extension + "UsernameToken")!;
        token.Element(Extension + "Password")!.Attribute("Type")!.Value.ShouldBe(Profile + "#PasswordDigest");
        token.Element(Extension + "Nonce")!.Attribute("EncodingType")!.Value.ShouldBe(Base64);
        token.Element(Utility + "Created")!.Value.ShouldBe("2026-11-23T02:30:00.250Z");
        security.Value.ShouldNotContain(AgencyUnderTest.Token);
    }

    [Fact]
    public async Task Uses_no_nonce_twice()
    {
        await AskAsync();
        await AskAsync();

        var nonces = _service.Requests.Select(request => Security(request).Descendants(Extension + "Nonce").Single().Value).ToList();
        nonces.Distinct().Count().ShouldBe(2);
        nonces.ShouldAllBe(nonce => Convert.FromBase64String(nonce).Length == 16);
    }

    [Fact]
    public async Task Takes_its_nonces_from_the_source_that_it_was_given()
    {
        using var folder = new TemporaryDirectory();
        var manifest = JsonNode.Parse(Disk.ReadAllText(Path.Combine(Repository.Agencies, MembershipService.Agency, "agency.json")))!.AsObject();
        manifest["address"] = _service.Address;
        manifest["credentials"] = JsonNode.Parse("""{ "usernameToken": { "user": "hub", "password": "config:x" } }""");
        folder.Write(Path.Combine(MembershipService.Agency, "agency.json"), System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        using var random = new Sevens();
        using var catalogue = AgencyCatalogue.Load(
            folder.Path, _ => "x", [new SoapAdapterFactory(TimeProvider.System, random)], TimeProvider.System);

        await catalogue.Agencies[0].Operations[0].AskAsync([People.Somchai], CancellationToken.None);

        _service.Requests[0].Descendants(Extension + "Nonce").Single().Value
            .ShouldBe(Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 16)]));
    }

    [Fact]
    public async Task Tells_the_password_where_the_manifest_says_so()
    {
        await AskAsync(manifest => Token(manifest)["passwordType"] = "text");

        var password = Security(_service.Requests.ShouldHaveSingleItem()).Descendants(Extension + "Password").Single();
        password.Value.ShouldBe(AgencyUnderTest.Token);
        password.Attribute("Type")!.Value.ShouldBe(Profile + "#PasswordText");
    }

    [Fact]
    public async Task Holds_as_long_as_the_manifest_says()
    {
        var clock = new ManualClock { Now = new DateTimeOffset(2026, 11, 23, 2, 30, 0, TimeSpan.Zero) };

        await AskAsync(manifest => Token(manifest)["lifetime"] = "30s", clock);

        _service.Requests.ShouldHaveSingleItem().Descendants(Utility + "Expires").Single().Value.ShouldBe("2026-11-23T02:30:30.000Z");
    }

    [Fact]
    public async Task Is_refused_with_a_wrong_password() =>
        (await AskAsync(manifest => Token(manifest)["user"] = "another")).Failure().Code.ShouldBe(AgencyFailureCode.Refused);

    [Theory]
    [InlineData("digest")]
    [InlineData("text")]
    public void Travels_to_another_machine_only_encrypted(string type)
    {
        var load = () => new AgencyUnderTest(MembershipService.Agency, "http://dopa.example", manifest =>
        {
            CardStatusService.Become(manifest);
            Token(manifest)["passwordType"] = type;
        });

        load.ShouldThrow<ManifestException>().Errors.ShouldContain(error => error.Path.EndsWith("/address", StringComparison.Ordinal) && error.Remedy.Contains("https://"));
    }

    [Theory]
    [InlineData("""{ "password": "config:x" }""", "user", "Write a text")]
    [InlineData("""{ "user": "hub" }""", "password", "config:")]
    [InlineData("""{ "user": "hub", "password": "hunter2" }""", "password", "config:")]
    [InlineData("""{ "user": "hub", "password": "config:x", "passwordType": "md5" }""", "passwordType", "digest or text")]
    [InlineData("""{ "user": "hub", "password": "config:x", "lifetime": "2d" }""", "lifetime", "10s to 1h")]
    [InlineData("""{ "user": "hub", "password": "config:x", "nonce": "1" }""", "nonce", "lifetime, password")]
    public void Says_where_it_is_and_what_to_do(string section, string key, string remedy)
    {
        var load = () => _service.Load(manifest => manifest["credentials"]!["usernameToken"] = JsonNode.Parse(section));

        load.ShouldThrow<ManifestException>().Errors.ShouldContain(error =>
            error.Path.EndsWith($"/credentials/usernameToken/{key}", StringComparison.Ordinal) && error.Remedy.Contains(remedy));
    }

    [Theory]
    [InlineData(-1, 1, true)]
    [InlineData(-9, -4, true)]
    [InlineData(-9, -6, false)]
    [InlineData(4, 9, true)]
    [InlineData(6, 9, false)]
    [InlineData(null, -6, false)]
    [InlineData(-9, null, true)]
    public async Task Takes_no_answer_of_another_time(int? created, int? expires, bool taken)
    {
        var clock = new ManualClock { Now = new DateTimeOffset(2026, 11, 23, 2, 30, 0, TimeSpan.Zero) };
        string At(int minutes) => clock.Now.AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'00Z'", null);
        _service.Header = new XElement(
            Extension + "Security",
            new XAttribute(SoapNamespaces.Soap12 + "mustUnderstand", "1"),
            new XElement(
                Utility + "Timestamp",
                created is null ? null : new XElement(Utility + "Created", At(created.Value)),
                expires is null ? null : new XElement(Utility + "Expires", At(expires.Value))));

        var answer = (await AskAsync(time: clock)).Answers[0];

        (answer.Failure?.Code).ShouldBe(taken ? null : AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Takes_no_time_that_is_none()
    {
        _service.Header = new XElement(Extension + "Security", new XElement(Utility + "Timestamp", new XElement(Utility + "Expires", "later")));

        (await AskAsync()).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Takes_no_mandatory_proof_that_it_cannot_check()
    {
        _service.Header = new XElement(
            Extension + "Security",
            new XAttribute(SoapNamespaces.Soap12 + "mustUnderstand", "true"),
            new XElement(XName.Get("Signature", "http://www.w3.org/2000/09/xmldsig#")));

        (await AskAsync()).Failure().Detail.ShouldContain("must be understood");
    }

    private static XElement Security(XElement request) => request.Element(SoapNamespaces.Soap12 + "Header")!.Element(Extension + "Security")!;

    private static JsonNode Token(JsonObject manifest) => manifest["credentials"]!["usernameToken"]!;

    private async Task<AgencyReply> AskAsync(Action<JsonObject>? change = null, TimeProvider? time = null)
    {
        using var underTest = _service.Load(change, time);
        return await underTest.Agency.AskAsync(CardStatusTests.Question(), CancellationToken.None);
    }

    private sealed class Sevens : RandomNumberGenerator
    {
        public override void GetBytes(byte[] data) => Array.Fill(data, (byte)7);
    }
}
