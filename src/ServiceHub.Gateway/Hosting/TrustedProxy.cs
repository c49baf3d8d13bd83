using System.Net;
using Microsoft.Extensions.Options;
using ServiceHub.Gateway.GraphQL;

namespace ServiceHub.Gateway.Hosting;

/// <summary>
/// Puts the client's address and certificate into the connection's place, where a trusted proxy tells them, so that all that follows
/// need not know of proxies. A certificate that anybody else tells of is refused: who sends one wants to pass for another.
/// </summary>
internal sealed class TrustedProxy(RequestDelegate next, IOptions<ProxyOptions> options)
{
    private readonly string? _addressHeader = options.Value.AddressHeader;
    private readonly string? _certificateHeader = options.Value.CertificateHeader;

    public Task InvokeAsync(HttpContext context)
    {
        var trusted = IsTrusted(context.Connection.RemoteIpAddress);
        if (_certificateHeader is not null && !TryTakeCertificate(context, trusted))
        {
            return GraphQLProblem.WriteAsync(context, StatusCodes.Status400BadRequest, ErrorCodes.BadRequest,
                trusted ? "The proxy's header with the client certificate cannot be read." : "A client certificate comes in TLS and not in a header.");
        }
        if (trusted && _addressHeader is not null)
        {
            context.Connection.RemoteIpAddress = Client(context.Connection.RemoteIpAddress!, context.Request.Headers[_addressHeader].ToString());
        }
        return next(context);
    }

    private bool TryTakeCertificate(HttpContext context, bool trusted)
    {
        var header = context.Request.Headers[_certificateHeader!];
        if (!trusted)
        {
            return header.Count == 0;
        }
        // The connection's own, if any, is the proxy's.
        context.Connection.ClientCertificate = null;
        // A proxy sends the header empty where the client brought none.
        if (header.Count > 1 || (header.ToString() is { Length: > 0 } text && !TryRead(context, text)))
        {
            return false;
        }
        return true;
    }

    private static bool TryRead(HttpContext context, string text)
    {
        if (!CertificateHeader.TryRead(text, out var certificate))
        {
            return false;
        }
        context.Connection.ClientCertificate = certificate;
        context.Response.RegisterForDispose(certificate);
        return true;
    }

    /// <summary>The last address that is none of a trusted proxy's; each proxy appends whom it saw, and a client may have begun the list.</summary>
    private IPAddress Client(IPAddress peer, string forwarded)
    {
        var client = peer;
        foreach (var text in forwarded.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (!IsTrusted(client) || !IPAddress.TryParse(text, out var before))
            {
                break;
            }
            client = before;
        }
        return client;
    }

    private bool IsTrusted(IPAddress? address) => address is not null && options.Value.Trusts(address);
}
