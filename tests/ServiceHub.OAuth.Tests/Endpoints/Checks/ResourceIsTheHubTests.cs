using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class ResourceIsTheHubTests
{
    private const string Audience = "http://127.0.0.1:8080/graphql";

    [Fact]
    public async Task Takes_the_hub_once_or_again()
    {
        var hub = await Hub.StartAsync();
        (await hub.AskAsync(("resource", Audience))).Status.ShouldBe(200);
        (await hub.AskAsync(("resource", Audience), ("resource", Audience))).Status.ShouldBe(200);
        (await hub.AskAsync(("resource", ""))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:8080/graphql/")]
    [InlineData("http://127.0.0.1:8080/GraphQL")]
    [InlineData("https://elsewhere.example")]
    [InlineData("no address")]
    public async Task Refuses_any_other_even_beside_the_hub(string resource)
    {
        var hub = await Hub.StartAsync();
        (await hub.AskAsync(("resource", resource))).ShouldRefuse("invalid_target", "The resource is not this hub's.");
        (await hub.AskAsync(("resource", Audience), ("resource", resource)))
            .ShouldRefuse("invalid_target", "The resource is not this hub's.");
    }
}
