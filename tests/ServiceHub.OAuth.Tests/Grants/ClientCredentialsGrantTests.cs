using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Grants;

public class ClientCredentialsGrantTests
{
    [Fact]
    public async Task Gives_no_refresh_token()
    {
        using var portal = await Portal.StartAsync(client => client with
        {
            GrantTypes = [GrantTypes.ClientCredentials, GrantTypes.AuthorizationCode, GrantTypes.RefreshToken],
        });
        var answer = await portal.Hub.AskAsync();
        answer.ShouldIssue("profile:read welfare:read");
        answer.Json.TryGetProperty("refresh_token", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Is_for_no_client_that_does_not_authenticate()
    {
        var hub = await Hub.StartAsync();
        (await hub.SendAsync(null, ("grant_type", GrantTypes.ClientCredentials), ("client_id", Hub.ClientId)))
            .ShouldRefuse("invalid_client", "The request holds no client authentication.", 401);
    }
}
