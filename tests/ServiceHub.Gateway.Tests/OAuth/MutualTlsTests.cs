using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Authentication.Certificates;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Stores.InMemory;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.OAuth;

/// <summary>Client certificates over real TLS.</summary>
public sealed class MutualTlsTests : IAsyncLifetime, IDisposable
{
    private const string ClientId = "by-certificate";

    private readonly TemporaryDirectory _directory = new();
    private readonly X509Certificate2 _certificate = Certificate("CN=by-certificate");
    private readonly X509Certificate2 _stranger = Certificate("CN=by-certificate");
    private WebApplication _hub = null!;

    public async Task InitializeAsync()
    {
        using var server = Certificate("CN=127.0.0.1");
        var file = Path.Combine(_directory.Path, "server.pfx");
        await File.WriteAllBytesAsync(file, server.Export(X509ContentType.Pfx));
        var clients = new InMemoryClientStore();
        clients.Put(Client());
        _hub = await Program.BuildAsync(
            [
                "--environment=Development", "--urls=https://127.0.0.1:0", $"--Kestrel:Certificates:Default:Path={file}",
                $"--Data:Directory={_directory.Path}", "--Sandbox:Population=100", "--OAuth:ClientCertificates=true",
            ],
            services => services.AddSingleton<IClientStore>(clients));
        await _hub.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _hub.StopAsync();
        await _hub.DisposeAsync();
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _stranger.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task A_certificate_authenticates_its_client_and_binds_the_token()
    {
        using var answer = await AskAsync(_certificate);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("access_token").ShouldNotBeNull();
        JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).Text("cnf", "x5t#S256").ShouldBe(CertificateThumbprint.Of(_certificate));
    }

    [Fact]
    public async Task Another_certificate_does_not()
    {
        using var answer = await AskAsync(_stranger);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_brings_none_is_served_but_not_authenticated()
    {
        using var answer = await AskAsync(null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("error_description").ShouldBe("The request holds no client authentication.");
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, true)]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, true)]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, false)]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, false)]
    [InlineData(SslProtocols.Tls13, TlsCipherSuite.TLS_AES_256_GCM_SHA384, true)]
    public async Task Tls_is_of_the_suites_that_are_recommended(SslProtocols protocol, TlsCipherSuite suite, bool taken)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(_hub.Urls.First()).Port);
        await using var tls = new SslStream(socket.GetStream());
        var options = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = protocol,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null,
        };
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        options.CipherSuitesPolicy = new([suite]);
        var refusal = await Record.ExceptionAsync(() => tls.AuthenticateAsClientAsync(options));
        (refusal is null).ShouldBe(taken, refusal?.Message);
    }

    private async Task<HttpResponseMessage> AskAsync(X509Certificate2? certificate)
    {
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        if (certificate is not null)
        {
            handler.ClientCertificates.Add(certificate);
        }
        using var http = new HttpClient(handler) { BaseAddress = new Uri(_hub.Urls.First()) };
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", ClientId)]);
        return await http.PostAsync("/oauth/token", form);
    }

    private Client Client() => new()
    {
        ClientId = ClientId,
        Name = "A client with a certificate",
        Organisation = "0192:889640782",
        State = ClientState.Approved,
        Scopes = ScopeSet.Of("profile:read"),
        AuthenticationMethods = [ClientAuthenticationMethods.SelfSignedTlsClientAuth],
        SenderConstraint = SenderConstraint.Certificate,
        Credentials =
        [
            new ClientCertificateCredential
            {
                Id = "certificate",
                Label = "for tests",
                NotBefore = DateTimeOffset.UnixEpoch,
                Thumbprint = CertificateThumbprint.Of(_certificate),
            },
        ],
    };

    private static X509Certificate2 Certificate(string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest(subject, key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }
}
