using System.Net;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class AddressIsAllowedTests
{
    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("::ffff:192.0.2.1")]
    [InlineData("2001:db8::1")]
    public async Task Lets_in_who_comes_from_a_network_of_the_client(string address) => (await SendAsync(address)).Status.ShouldBe(200);

    [Theory]
    [InlineData("192.0.3.1")]
    [InlineData("::ffff:192.0.3.1")]
    [InlineData("2001:db9::1")]
    [InlineData("::1")]
    [InlineData(null)]
    public async Task Refuses_who_comes_from_elsewhere(string? address) => (await SendAsync(address))
        .ShouldRefuse("unauthorized_client", "This client may not come from the network that the request came from.");

    private static async Task<Answer> SendAsync(string? address)
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { Networks = [IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("2001:db8::/32")] });
        var request = Hub.Request(Hub.Basic(Hub.ClientId, hub.Secret), ("grant_type", "client_credentials"));
        return await hub.SendAsync(request with { Address = address is null ? null : IPAddress.Parse(address) });
    }
}
