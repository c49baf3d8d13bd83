using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Secrets;

public class ClientSecretPostTests
{
    [Fact]
    public async Task Lets_in_a_client_that_is_registered_for_it()
    {
        var hub = await StartAsync(ClientAuthenticationMethods.ClientSecretPost);
        (await SendAsync(hub, Hub.ClientId, hub.Secret)).ShouldIssue("profile:read welfare:read");
    }

    [Fact]
    public async Task Refuses_a_client_that_is_not()
    {
        var hub = await StartAsync(ClientAuthenticationMethods.ClientSecretBasic);
        (await SendAsync(hub, Hub.ClientId, hub.Secret)).ShouldRefuse("invalid_client", "This client may not authenticate by client_secret_post.", 401);
    }

    [Theory]
    [InlineData("nobody", null)]
    [InlineData("partner", "wrong")]
    public async Task Refuses_unknown_client_and_wrong_secret_alike(string clientId, string? secret)
    {
        var hub = await StartAsync(ClientAuthenticationMethods.ClientSecretPost);
        (await SendAsync(hub, clientId, secret ?? hub.Secret)).ShouldRefuse("invalid_client", "The client id or secret is wrong.", 401);
    }

    [Fact]
    public async Task Demands_the_client_id() => (await SendAsync(await Hub.StartAsync(), "", "secret"))
        .ShouldRefuse("invalid_request", "The parameter client_id is missing beside the client's authentication.");

    private static async Task<Hub> StartAsync(string method)
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { AuthenticationMethods = [method] });
        return hub;
    }

    private static Task<Answer> SendAsync(Hub hub, string clientId, string secret) =>
        hub.SendAsync(null, ("grant_type", "client_credentials"), ("client_id", clientId), ("client_secret", secret));
}
