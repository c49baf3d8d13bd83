using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class ClientIdIsTheAuthenticatedTests
{
    [Fact]
    public async Task Takes_the_same_client_named_again() =>
        (await (await Hub.StartAsync()).AskAsync(("client_id", Hub.ClientId))).Status.ShouldBe(200);

    [Theory]
    [InlineData("another")]
    [InlineData("Partner")]
    public async Task Refuses_another_client_beside_the_authenticated(string clientId) =>
        (await (await Hub.StartAsync()).AskAsync(("client_id", clientId)))
            .ShouldRefuse("invalid_request", "The parameter client_id is not the client that authenticated.");
}
