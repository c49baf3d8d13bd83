using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class ClientIsAuthenticatedTests
{
    private const string Unsupported =
        "This server does not take that way of client authentication; its metadata lists token_endpoint_auth_methods_supported.";

    [Theory]
    [InlineData("client_secret")]
    [InlineData("client_assertion")]
    public async Task Refuses_a_way_in_the_body_that_is_not_offered(string parameter)
    {
        var hub = await Hub.StartAsync();
        var answer = await hub.SendAsync(null, ("grant_type", "client_credentials"), ("client_id", Hub.ClientId), (parameter, hub.Secret));
        answer.ShouldRefuse("invalid_client", Unsupported, 401);
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("Digest username=\"partner\"")]
    [InlineData("Basic")]
    [InlineData("")]
    public async Task Refuses_another_scheme(string authorization) =>
        (await (await Hub.StartAsync()).AuthenticateAsync(authorization)).ShouldRefuse("invalid_client", Unsupported, 401);
}
