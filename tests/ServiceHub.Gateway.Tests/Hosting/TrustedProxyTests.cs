using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Tests.Hosting;

public sealed class TrustedProxyTests : IDisposable
{
    private readonly X509Certificate2 _client = Certificate("CN=client");
    private readonly X509Certificate2 _proxy = Certificate("CN=proxy");

    [Theory]
    [InlineData("10.0.0.1", "192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:10.0.0.1", "192.0.2.7", "192.0.2.7")]
    [InlineData("10.0.0.1", "203.0.113.9, 192.0.2.7", "192.0.2.7")]
    [InlineData("10.0.0.1", "203.0.113.9, 192.0.2.7, 10.0.0.2", "192.0.2.7")]
    [InlineData("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3")]
    [InlineData("10.0.0.1", "nonsense, 10.0.0.2", "10.0.0.2")]
    [InlineData("10.0.0.1", "2001:db8::1", "2001:db8::1")]
    [InlineData("10.0.0.1", "", "10.0.0.1")]
    [InlineData("192.0.2.1", "203.0.113.9", "192.0.2.1")]
    public async Task The_client_is_the_last_who_is_no_proxy(string peer, string forwarded, string client)
    {
        var context = Context(peer);
        context.Request.Headers["X-Forwarded-For"] = forwarded;
        (await PassesAsync(context)).ShouldBeTrue();
        context.Connection.RemoteIpAddress.ShouldBe(IPAddress.Parse(client));
    }

    [Fact]
    public async Task A_proxy_tells_of_the_certificate_as_nginx_writes_it() => await ShouldTakeAsync(Uri.EscapeDataString(_client.ExportCertificatePem()));

    [Fact]
    public async Task A_proxy_tells_of_the_certificate_as_a_byte_sequence() => await ShouldTakeAsync($":{Convert.ToBase64String(_client.RawData)}:");

    [Fact]
    public async Task A_proxys_own_certificate_is_not_the_clients()
    {
        var context = Context("10.0.0.1");
        context.Connection.ClientCertificate = _proxy;
        context.Request.Headers["Client-Cert"] = "";
        (await PassesAsync(context)).ShouldBeTrue();
        context.Connection.ClientCertificate.ShouldBeNull();
    }

    [Fact]
    public async Task A_certificate_in_a_header_of_anybody_else_is_refused()
    {
        var context = Context("192.0.2.1");
        context.Connection.ClientCertificate = _client;
        (await PassesAsync(context)).ShouldBeTrue();
        context.Connection.ClientCertificate.ShouldBe(_client);
        context.Request.Headers["Client-Cert"] = $":{Convert.ToBase64String(_proxy.RawData)}:";
        (await PassesAsync(context)).ShouldBeFalse();
        context.Response.StatusCode.ShouldBe(400);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("::")]
    [InlineData(":AAAA:")]
    [InlineData(":!:")]
    [InlineData("-----BEGIN%20CERTIFICATE-----")]
    [InlineData("%zz")]
    public async Task A_certificate_that_cannot_be_read_is_refused(string header)
    {
        var context = Context("10.0.0.1");
        context.Request.Headers["Client-Cert"] = header;
        (await PassesAsync(context)).ShouldBeFalse();
        context.Response.StatusCode.ShouldBe(400);
    }

    [Fact]
    public async Task Two_certificates_are_refused()
    {
        var context = Context("10.0.0.1");
        var header = $":{Convert.ToBase64String(_client.RawData)}:";
        context.Request.Headers["Client-Cert"] = new([header, header]);
        (await PassesAsync(context)).ShouldBeFalse();
    }

    [Fact]
    public async Task Headers_that_are_not_configured_say_nothing()
    {
        var context = Context("10.0.0.1");
        context.Request.Headers["X-Forwarded-For"] = "192.0.2.7";
        context.Request.Headers["Client-Cert"] = "nonsense";
        (await PassesAsync(context, new ProxyOptions { TrustedNetworks = ["10.0.0.0/8"] })).ShouldBeTrue();
        context.Connection.RemoteIpAddress.ShouldBe(IPAddress.Parse("10.0.0.1"));
    }

    public void Dispose()
    {
        _client.Dispose();
        _proxy.Dispose();
    }

    private async Task ShouldTakeAsync(string header)
    {
        var context = Context("10.0.0.1");
        context.Connection.ClientCertificate = _proxy;
        context.Request.Headers["Client-Cert"] = header;
        (await PassesAsync(context)).ShouldBeTrue();
        context.Connection.ClientCertificate.ShouldNotBeNull().Thumbprint.ShouldBe(_client.Thumbprint);
    }

    private static DefaultHttpContext Context(string peer) =>
        new() { Connection = { RemoteIpAddress = IPAddress.Parse(peer) }, Response = { Body = new MemoryStream() } };

    private static async Task<bool> PassesAsync(HttpContext context, ProxyOptions? options = null)
    {
        var passed = false;
        options ??= new() { TrustedNetworks = ["10.0.0.0/8"], AddressHeader = "X-Forwarded-For", CertificateHeader = "Client-Cert" };
        await new TrustedProxy(
            _ =>
            {
                passed = true;
                return Task.CompletedTask;
            },
            Options.Create(options)).InvokeAsync(context);
        return passed;
    }

    private static X509Certificate2 Certificate(string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest(subject, key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
