using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Soap.XRoad;

/// <summary>The security servers between the hub and the social-security service: they repeat the headers and add the hash.</summary>
internal sealed class SoapSecurityServer : IAsyncDisposable
{
    private WebAgency _web = null!;

    public string Address => _web.Address;

    /// <summary>The requests as they came.</summary>
    public List<XDocument> Requests { get; } = [];

    /// <summary>The hash of a request's bytes, and its name.</summary>
    public Func<byte[], (string? Name, byte[] Hash)> Hash { get; set; } = sent => ("http://www.w3.org/2001/04/xmlenc#sha512", SHA512.HashData(sent));

    /// <summary>Changes the answer that goes out.</summary>
    public Action<XDocument> Spoil { get; set; } = _ => { };

    public static async Task<SoapSecurityServer> StartAsync()
    {
        var server = new SoapSecurityServer();
        server._web = await WebAgency.StartAsync(server.AnswerAsync);
        return server;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var received = new MemoryStream();
        await context.Request.Body.CopyToAsync(received);
        received.Position = 0;
        var request = XDocument.Load(received);
        lock (Requests)
        {
            Requests.Add(request);
        }
        var answer = MembershipService.Answer(request, SoapNamespaces.Soap11);
        answer.Root!.Elements(SoapNamespaces.Soap11 + "Header").Remove();
        answer.Root.AddFirst(request.Root!.Element(SoapNamespaces.Soap11 + "Header"));
        var (name, hash) = Hash(received.ToArray());
        answer.Root.Element(SoapNamespaces.Soap11 + "Header")!.Add(new XElement(
            SoapNamespaces.XRoad + "requestHash",
            name is null ? null : new XAttribute("algorithmId", name),
            Convert.ToBase64String(hash)));
        Spoil(answer);
        context.Response.ContentType = "text/xml; charset=utf-8";
        await context.Response.WriteAsync(answer.ToString());
    }
}
