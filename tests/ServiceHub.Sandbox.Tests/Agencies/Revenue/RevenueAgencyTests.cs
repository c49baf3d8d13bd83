using System.Net;
using System.Runtime.Versioning;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace ServiceHub.Sandbox.Tests.Agencies.Revenue;

public sealed class RevenueAgencyTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    [Fact]
    public async Task Answers_one_taxpayer_to_whom_it_certified()
    {
        var (response, body) = await AskAsync("/v1/standing/query", new { taxId = RunningAgencies.Pid("ordinary") });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        body!["taxId"]!.GetValue<string>().ShouldBe(RunningAgencies.Pid("ordinary"));
        body["taxYear"]!.GetValue<int>().ShouldBe(2568);
        body["filedOn"]!.GetValue<string>().ShouldBe("26032569");
        body["assessableIncome"]!.GetValue<long>().ShouldBe(61_200_000);
        body["taxPaid"]!.GetValue<long>().ShouldBe(2_270_000);
        body["refund"]!.GetValue<long>().ShouldBe(325_000);
        body["status"]!.GetValue<string>().ShouldBe("S");
    }

    [Fact]
    public async Task Answers_those_of_a_batch_whom_it_knows()
    {
        var (response, body) = await AskAsync(
            "/v1/standings/query",
            new { taxIds = new[] { RunningAgencies.Pid("newborn"), RunningAgencies.Pid("suspended-licence"), RunningAgencies.Pid("ordinary") } });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        body!["standings"]!.AsArray().Select(standing => standing!["taxId"]!.GetValue<string>()).Order()
            .ShouldBe(new[] { RunningAgencies.Pid("suspended-licence"), RunningAgencies.Pid("ordinary") }.Order());
        body["asOf"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Knows_no_newborn_and_refuses_what_is_no_query()
    {
        (await AskAsync("/v1/standing/query", new { taxId = RunningAgencies.Pid("newborn") })).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await AskAsync("/v1/standing/query", "{}")).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await AskAsync("/v1/standings/query", new { taxIds = Array.Empty<string>() })).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await AskAsync("/v1/standings/query", new { taxIds = new string[101] })).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Refuses_who_brings_no_certificate()
    {
        using var http = Client(null);

        await Should.ThrowAsync<HttpRequestException>(() => running.PostAsync("revenue", "/v1/standing/query", "{}", http: http));
    }

    [Fact]
    public async Task Refuses_a_certificate_of_somebody_else()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=ServiceHub", key, HashAlgorithmName.SHA256);
        using var own = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var http = Client(own);

        await Should.ThrowAsync<HttpRequestException>(() => running.PostAsync("revenue", "/v1/standing/query", "{}", http: http));
    }

    [Fact]
    public async Task Shows_a_certificate_of_its_own_authority_alone()
    {
        using var http = new HttpClient();

        (await Should.ThrowAsync<HttpRequestException>(() => running.PostAsync("revenue", "/v1/standing/query", "{}", http: http)))
            .InnerException.ShouldBeOfType<AuthenticationException>();
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public void Keeps_its_certificates_and_keys_to_the_owner()
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(running.Setting("revenue:Certificate"))!);

        files.Select(Path.GetFileName).Order().ShouldBe(["authority.pem", "client.key", "client.pem", "server.key", "server.pem"]);
        files.ShouldAllBe(file => File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private async Task<(HttpResponseMessage Response, JsonNode? Body)> AskAsync(string path, object body)
    {
        using var certificate = X509Certificate2.CreateFromPemFile(running.Setting("revenue:Certificate"), running.Setting("revenue:CertificateKey"));
        using var http = Client(certificate);
        return await running.PostAsync("revenue", path, body, http: http);
    }

    /// <summary>A client that trusts the department's authority.</summary>
    private HttpClient Client(X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(running.Setting("revenue:AuthorityFile")) },
        };
        if (certificate is not null)
        {
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }
        return new HttpClient(handler);
    }
}
