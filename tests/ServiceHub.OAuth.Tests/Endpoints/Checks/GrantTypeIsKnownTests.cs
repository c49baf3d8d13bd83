using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class GrantTypeIsKnownTests
{
    [Fact]
    public async Task Refuses_a_request_without_one()
    {
        var hub = await Hub.StartAsync();
        (await hub.SendAsync(Hub.Basic(Hub.ClientId, hub.Secret))).ShouldRefuse("invalid_request", "The parameter grant_type is missing.");
        (await hub.SendAsync(Hub.Basic(Hub.ClientId, hub.Secret), ("grant_type", "")))
            .ShouldRefuse("invalid_request", "The parameter grant_type is missing.");
    }

    [Theory]
    [InlineData("password")]
    [InlineData("authorization_code")]
    [InlineData("Client_Credentials")]
    [InlineData("client_credentials ")]
    public async Task Refuses_one_that_is_not_offered(string grantType)
    {
        var hub = await Hub.StartAsync();
        (await hub.SendAsync(Hub.Basic(Hub.ClientId, hub.Secret), ("grant_type", grantType)))
            .ShouldRefuse("unsupported_grant_type", "This server does not know the grant_type.");
    }
}
