using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ServiceHub.Gateway.Hosting;

/// <summary>The hub's own address, which its tokens name. Never the Host header: a client chooses that.</summary>
/// <param name="options">Where it may be configured.</param>
/// <param name="server">Where the hub listens, when nothing is configured.</param>
internal sealed class PublicAddress(IOptions<HubOptions> options, IServer server)
{
    /// <summary>The address; known once the server has its ports.</summary>
    public Uri Value => field ??= options.Value.PublicAddress is { } configured ? new Uri(configured) : FirstListener();

    private Uri FirstListener()
    {
        var listener = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The public address is asked for before the server listens.");
        var address = BindingAddress.Parse(listener);
        // A wildcard is no address that a client could use; on this machine the loopback is.
        var host = address.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "127.0.0.1" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }
}
