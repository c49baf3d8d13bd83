using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ServiceHub.Gateway.Hosting;

/// <summary>The hub's own address, which its tokens name. Never the Host header: a client chooses that.</summary>
/// <param name="options">Where it may be configured.</param>
/// <param name="server">Where the hub listens, when nothing is configured.</param>
internal sealed class PublicAddress(IOptions<HubOptions> options, IServer server)
{
    private Uri? _value;

    /// <summary>The address, without a slash at its end; known once the server has its ports.</summary>
    public Uri Value => _value ??= new Uri((options.Value.PublicAddress ?? FirstListener()).TrimEnd('/'));

    private string FirstListener() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The public address is asked for before the server listens.");
}
