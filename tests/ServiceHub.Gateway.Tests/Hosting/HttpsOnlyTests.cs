using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Tests.Hosting;

public class HttpsOnlyTests
{
    [Theory]
    [InlineData("Production", "http", "203.0.113.9", "/oauth/token", false)]
    [InlineData("Production", "http", "::ffff:203.0.113.9", "/graphql", false)]
    [InlineData("Staging", "http", "203.0.113.9", "/graphql", false)]
    [InlineData("Production", "http", "203.0.113.9", "/healthy", false)]
    [InlineData("Production", "https", "203.0.113.9", "/oauth/token", true)]
    [InlineData("Production", "http", "10.1.2.3", "/oauth/token", true)]
    [InlineData("Production", "http", "::ffff:10.1.2.3", "/oauth/token", true)]
    [InlineData("Production", "http", "127.0.0.1", "/oauth/token", true)]
    [InlineData("Production", "http", "203.0.113.9", "/health/ready", true)]
    [InlineData("Development", "http", "203.0.113.9", "/oauth/token", true)]
    public async Task Nobody_passes_without_TLS_but_who_is_near(string environment, string scheme, string peer, string path, bool passes)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        (context.Request.Scheme, context.Request.Path, context.Connection.RemoteIpAddress) = (scheme, path, IPAddress.Parse(peer));
        var passed = false;
        var options = Options.Create(new ProxyOptions { TrustedNetworks = ["10.0.0.0/8"] });
        await new HttpsOnly(_ => { passed = true; return Task.CompletedTask; }, options, new Place { EnvironmentName = environment }).InvokeAsync(context);
        passed.ShouldBe(passes);
        context.Response.StatusCode.ShouldBe(passes ? 200 : 400);
        context.Response.Headers.StrictTransportSecurity.ToString().ShouldBe(environment == "Development" ? "" : "max-age=31536000");
    }

    private sealed class Place : IHostEnvironment
    {
        public required string EnvironmentName { get; set; }

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
