using System.Net;

namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>A client that is held to networks comes from one of them.</summary>
internal sealed class AddressIsAllowed : IRequestCheck<RequestContext>
{
    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation) =>
        context.Client.Networks is [] || IsIn(context.Client.Networks, context.Request.Address) ? default : new(OAuthErrors.AddressNotAllowed);

    /// <summary>An address that is not known is in no network. A socket for both kinds shows IPv4 as IPv6 (RFC 4291 §2.5.5.2).</summary>
    private static bool IsIn(IReadOnlyList<IPNetwork> networks, IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not null && networks.Any(network => network.Contains(plain));
    }
}
