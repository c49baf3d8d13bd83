using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class ParametersAreGivenOnceTests
{
    [Theory]
    [InlineData("grant_type", "client_credentials")]
    [InlineData("unknown", "value")]
    [InlineData("scope", "profile:read")]
    public async Task Refuses_a_parameter_that_comes_twice_even_with_one_value(string name, string value)
    {
        var hub = await Hub.StartAsync();
        var once = Hub.Basic(Hub.ClientId, hub.Secret);
        var answer = await hub.SendAsync(once, ("grant_type", "client_credentials"), (name, value), (name, value));
        answer.ShouldRefuse("invalid_request", "A parameter is given more than once.");
    }

    [Fact]
    public async Task Ignores_unknown_parameters() => (await (await Hub.StartAsync()).AskAsync(("unknown", "value"))).Status.ShouldBe(200);

    [Fact]
    public async Task Counts_a_parameter_without_a_value_as_left_out() =>
        (await (await Hub.StartAsync()).AskAsync(("scope", ""), ("scope", "profile:read"), ("client_secret", "")))
            .ShouldIssue("profile:read");

    [Fact]
    public async Task Tells_names_apart_by_case() =>
        (await (await Hub.StartAsync()).AskAsync(("Scope", "x"), ("scope", "profile:read"))).ShouldIssue("profile:read");
}
