using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Tests.Rest;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Http;

public sealed class TlsTests : IDisposable
{
    private const string Here = "127.0.0.1";

    private readonly TestAuthority _authority = new();
    private readonly List<string> _shown = [];

    public void Dispose() => _authority.Dispose();

    [Fact]
    public async Task Shows_its_certificate_and_believes_the_manifests_authority()
    {
        using var own = _authority.Issue("hub");
        await using var web = await StartAsync(Here);
        using var underTest = Load(web, Certificate(own, _authority.File));

        (await AskAsync(underTest)).Answers[0].Record.ShouldNotBeNull();

        _shown.ShouldBe([own.Thumbprint]);
    }

    [Fact]
    public async Task Is_unavailable_without_the_certificate_that_the_agency_asks_for()
    {
        await using var web = await StartAsync(Here);
        using var underTest = Load(web, new JsonObject { ["authorityFile"] = _authority.File });

        (await AskAsync(underTest)).Failure().Code.ShouldBe(AgencyFailureCode.Unavailable);

        _shown.ShouldBeEmpty();
        web.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task Believes_no_authority_of_the_agencys_own_choice()
    {
        using var own = _authority.Issue("hub");
        await using var web = await StartAsync(Here);
        using var underTest = Load(web, Certificate(own, authorityFile: null));

        await IsNotBelievedAsync(web, underTest);
    }

    [Fact]
    public async Task Believes_no_other_authority_than_the_manifests()
    {
        using var own = _authority.Issue("hub");
        using var other = new TestAuthority();
        await using var web = await StartAsync(Here);
        using var underTest = Load(web, Certificate(own, other.File));

        await IsNotBelievedAsync(web, underTest);
    }

    [Theory]
    [InlineData("127.0.0.2", 1)]
    [InlineData("agency.example", 1)]
    [InlineData(Here, -1)]
    public async Task Believes_no_certificate_of_another_host_or_of_yesterday(string name, int endsInDays)
    {
        using var own = _authority.Issue("hub");
        await using var web = await StartAsync(name, endsInDays);
        using var underTest = Load(web, Certificate(own, _authority.File));

        await IsNotBelievedAsync(web, underTest);
    }

    [Fact]
    public async Task Speaks_no_tls_before_1_2()
    {
        using var own = _authority.Issue("hub");
#pragma warning disable SYSLIB0039, CA5397 // The agency is as old as that.
        await using var web = await StartAsync(Here, protocols: SslProtocols.Tls11);
#pragma warning restore SYSLIB0039, CA5397
        using var underTest = Load(web, Certificate(own, _authority.File));

        await IsNotBelievedAsync(web, underTest);
    }

    [Fact]
    public void Begins_with_no_expired_certificate()
    {
        using var own = _authority.Issue("hub", endsInDays: -1);

        Error(Certificate(own, _authority.File)).ShouldBe(("file", "renewed"));
    }

    [Fact]
    public void Begins_with_a_certificate_that_soon_expires()
    {
        using var own = _authority.Issue("hub", endsInDays: 1);

        using var underTest = new AgencyUnderTest(
            CardRegistry.Agency, "https://127.0.0.1", manifest => manifest["credentials"] = With(Certificate(own, _authority.File)));

        underTest.Agency.ShouldNotBeNull();
    }

    [Fact]
    public void Begins_with_no_key_of_another_certificate()
    {
        using var own = _authority.Issue("hub");
        using var other = _authority.Issue("hub");
        var certificate = Certificate(own, _authority.File);
        certificate["keyFile"] = _authority.Write(other).KeyFile;

        Error(certificate).ShouldBe(("keyFile", "two PEM files"));
    }

    [Fact]
    public void Begins_with_no_file_without_a_key()
    {
        using var own = _authority.Issue("hub");
        var certificate = Certificate(own, _authority.File);
        certificate["keyFile"] = certificate["file"]!.DeepClone();

        Error(certificate).ShouldBe(("keyFile", "two PEM files"));
    }

    [Fact]
    public void Begins_with_no_empty_file_of_authorities() =>
        Error(new JsonObject { ["authorityFile"] = _authority.Write("empty.pem", "nothing") }).ShouldBe(("authorityFile", "as PEM"));

    private static (string Key, string Remedy) Error(JsonObject certificate)
    {
        var error = Should.Throw<ManifestException>(() => new AgencyUnderTest(
            CardRegistry.Agency, "https://127.0.0.1", manifest => manifest["credentials"] = With(certificate))).Errors.ShouldHaveSingleItem();
        string[] remedies = ["renewed", "two PEM files", "as PEM"];
        return (error.Path.Split('/')[^1], remedies.Single(remedy => error.Remedy.Contains(remedy, StringComparison.Ordinal)));
    }

    private static async Task IsNotBelievedAsync(WebAgency web, AgencyUnderTest underTest)
    {
        var failure = (await AskAsync(underTest)).Failure();

        (failure.Code, failure.Origin).ShouldBe((AgencyFailureCode.Unavailable, AgencyFailureOrigin.Agency));
        failure.Detail.ShouldContain("SecureConnectionError");
        web.Calls.ShouldBe(0);
    }

    private static ValueTask<AgencyReply> AskAsync(AgencyUnderTest underTest) =>
        underTest.Agency.AskAsync([People.Somchai], CancellationToken.None);

    private Task<WebAgency> StartAsync(
        string name, int endsInDays = 1, SslProtocols protocols = SslProtocols.Tls12 | SslProtocols.Tls13) =>
        CardRegistry.StartAsync(new HttpsConnectionAdapterOptions
        {
            ServerCertificate = _authority.Issue(name, endsInDays),
            SslProtocols = protocols,
            ClientCertificateMode = ClientCertificateMode.RequireCertificate,
            ClientCertificateValidation = Note,
        });

    private bool Note(X509Certificate2 certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        _shown.Add(certificate.Thumbprint);
        return true;
    }

    private JsonObject Certificate(X509Certificate2 own, string? authorityFile)
    {
        var (file, keyFile) = _authority.Write(own);
        var certificate = new JsonObject { ["file"] = file, ["keyFile"] = keyFile };
        if (authorityFile is not null)
        {
            certificate["authorityFile"] = authorityFile;
        }
        return certificate;
    }

    private static JsonObject With(JsonObject certificate) => new() { ["bearer"] = "config:token", ["certificate"] = certificate };

    private static AgencyUnderTest Load(WebAgency web, JsonObject certificate) =>
        new(CardRegistry.Agency, web.Address, manifest => manifest["credentials"] = With(certificate));
}
