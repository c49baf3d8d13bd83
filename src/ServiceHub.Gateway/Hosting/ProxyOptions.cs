using System.Net;

namespace ServiceHub.Gateway.Hosting;

/// <summary>The section <c>Proxy</c>: who stands before the hub, and what it tells of clients.</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>From where the proxy connects, as in <c>10.0.0.0/8</c>. What anybody else tells is not believed.</summary>
    public string[] TrustedNetworks { get; set; } = [];

    /// <summary>The header with the client's address, such as <c>X-Forwarded-For</c>; none by default.</summary>
    public string? AddressHeader { get; set; }

    /// <summary>
    /// The header with the client's certificate: <c>Client-Cert</c> as RFC 9440 has it, or any with URL-encoded PEM, as nginx gives
    /// <c>$ssl_client_escaped_cert</c>; none by default.
    /// </summary>
    public string? CertificateHeader { get; set; }

    // Read once: options are not changed after the start.
    private IReadOnlyList<IPNetwork> Networks => field ??= [.. TrustedNetworks.Select(text => IPNetwork.Parse(text))];

    /// <summary>A socket for both kinds shows IPv4 as IPv6 (RFC 4291 §2.5.5.2).</summary>
    public bool Trusts(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Networks.Any(network => network.Contains(plain));
    }

    public bool IsValid() => Array.TrueForAll(TrustedNetworks, text => IPNetwork.TryParse(text, out _));

    /// <summary>Headers without a network to believe them from would do nothing, silently.</summary>
    public bool IsComplete() => TrustedNetworks is [_, ..] || (AddressHeader is null && CertificateHeader is null);
}
