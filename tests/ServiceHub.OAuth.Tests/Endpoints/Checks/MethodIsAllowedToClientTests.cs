using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class MethodIsAllowedToClientTests
{
    [Fact]
    public async Task Refuses_a_right_secret_of_a_client_that_must_use_another_method()
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { AuthenticationMethods = ["private_key_jwt"] });
        (await hub.AskAsync()).ShouldRefuse("invalid_client", "This client may not authenticate by client_secret_basic.", 401);
    }
}
