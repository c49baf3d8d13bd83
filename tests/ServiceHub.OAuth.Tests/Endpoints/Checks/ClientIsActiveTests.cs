using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class ClientIsActiveTests
{
    [Theory]
    [InlineData(ClientState.Draft)]
    [InlineData(ClientState.Submitted)]
    [InlineData(ClientState.Suspended)]
    [InlineData(ClientState.Ended)]
    public async Task Refuses_a_client_that_is_not_approved_and_tells_it_its_state(ClientState state)
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { State = state });
        var answer = await hub.AskAsync();
        answer.ShouldRefuse("unauthorized_client", $"This client is not approved; its state is {state}.");
        answer.Log.ClientId.ShouldBe(Hub.ClientId);
    }

    [Fact]
    public async Task Tells_the_state_to_nobody_with_a_wrong_secret()
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { State = ClientState.Suspended });
        (await hub.AuthenticateAsync(Hub.Basic(Hub.ClientId, "wrong")))
            .ShouldRefuse("invalid_client", "The client id or secret is wrong.", 401);
    }
}
