using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class GrantIsAllowedToClientTests
{
    [Fact]
    public async Task Refuses_a_client_that_is_not_registered_for_the_grant()
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { GrantTypes = ["authorization_code"] });
        (await hub.AskAsync()).ShouldRefuse("unauthorized_client", "The grant_type client_credentials is not allowed to this client.");
    }
}
