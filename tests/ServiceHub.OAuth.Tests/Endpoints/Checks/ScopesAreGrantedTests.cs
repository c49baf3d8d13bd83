using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class ScopesAreGrantedTests
{
    private const string Unknown = "This server does not know a scope that is asked for.";

    [Theory]
    [InlineData("profile:read", "profile:read")]
    [InlineData("welfare:read profile:read", "profile:read welfare:read")]
    [InlineData("profile:read profile:read", "profile:read")]
    public async Task Issues_what_is_asked_for_and_granted(string asked, string issued)
    {
        var hub = await Hub.StartAsync();
        var answer = await hub.AskAsync(("scope", asked));
        answer.ShouldIssue(issued);
        (await hub.JudgeAsync(answer.Text("access_token"))).Principal!.Scopes.ToString().ShouldBe(issued);
    }

    [Fact]
    public async Task Issues_all_that_is_granted_to_who_asks_for_none() =>
        (await (await Hub.StartAsync()).AskAsync(("scope", ""))).ShouldIssue("profile:read welfare:read");

    [Fact]
    public async Task Names_a_scope_of_the_hub_that_is_not_granted() =>
        (await (await Hub.StartAsync()).AskAsync(("scope", "profile:read identity-card:read")))
            .ShouldRefuse("invalid_scope", "The scope identity-card:read is not granted to this client.");

    [Theory]
    [InlineData("admin")]
    [InlineData("profile:read admin")]
    [InlineData("identity-card:read admin")]
    [InlineData("Profile:read")]
    public async Task Refuses_a_scope_that_it_does_not_know_without_repeating_it(string scope) =>
        (await (await Hub.StartAsync()).AskAsync(("scope", scope))).ShouldRefuse("invalid_scope", Unknown);

    [Theory]
    [InlineData(" ")]
    [InlineData("profile:read  welfare:read")]
    [InlineData("profile:read\twelfare:read")]
    [InlineData("profile:read\"")]
    public async Task Refuses_what_is_no_list_of_scopes(string scope) =>
        (await (await Hub.StartAsync()).AskAsync(("scope", scope)))
            .ShouldRefuse("invalid_scope", "The parameter scope is not a list of scopes with one space between them.");

    [Fact]
    public async Task Refuses_a_client_to_which_nothing_is_granted()
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { Scopes = ScopeSet.Empty });
        (await hub.AskAsync()).ShouldRefuse("invalid_scope", "No scope is granted to this client.");
    }

    [Fact]
    public async Task Does_not_issue_a_granted_scope_that_left_the_contract()
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { Scopes = ScopeSet.Of("profile:read", "gone:read") });
        (await hub.AskAsync()).ShouldIssue("profile:read");
        (await hub.AskAsync(("scope", "gone:read"))).ShouldRefuse("invalid_scope", Unknown);
    }
}
