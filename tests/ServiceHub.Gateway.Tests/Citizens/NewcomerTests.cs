using System.Net.Http.Json;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Citizens;

/// <summary>People whom the shared profile does not know.</summary>
public sealed class NewcomerTests
{
    private const string Query = "query ($by: CitizenLookup!) { citizen(by: $by) { id welfare { category } sources { agency status } } }";

    [Fact]
    public async Task Whom_only_one_register_knows_becomes_a_citizen_and_stays_the_same()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var by = new { nationalId = hub.NationalId("welfare-only") };
        var first = await hub.AskAsync(Query, new { by });
        first.Errors().ShouldBeEmpty();
        first.Text("data", "citizen", "welfare", "category").ShouldNotBeNull();
        var second = await hub.AskAsync(Query, new { by });
        second.Text("data", "citizen", "id").ShouldBe(first.Text("data", "citizen", "id"));
    }

    [Fact]
    public async Task Requests_at_the_same_moment_make_one_citizen()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var by = new { nationalId = hub.NationalId("welfare-only") };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hub.AskAsync(Query, new { by })));
        answers.ShouldAllBe(answer => !answer.Errors().Any());
        answers.Select(answer => answer.Text("data", "citizen", "id")).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whom_nobody_knows_is_not_found()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var answer = await hub.AskAsync(Query, new { by = new { nationalId = Some.NationalId(99_999).Digits } });
        answer.Errors().Single().Code().ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task While_an_agency_is_down_a_stranger_is_not_called_unknown()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await hub.Agencies.Find("identity-card").StopAsync();
        var answer = await hub.AskAsync(Query, new { by = new { nationalId = Some.NationalId(99_999).Digits } });
        answer.Errors().Single().Code().ShouldBe("AGENCY_UNAVAILABLE");
    }

    [Fact]
    public async Task An_agency_that_hangs_while_a_stranger_is_looked_for_costs_who_is_known_only_its_own_field()
    {
        await using var hub = await HubUnderTest.StartAsync();
        using var slow = await hub.Http.PutAsJsonAsync("/sandbox/agencies/social-security/fault", new { kind = "SLOW", delayMs = 60_000 });
        var by = new[] { new { nationalId = hub.NationalId("ordinary") }, new { nationalId = Some.NationalId(99_999).Digits } };
        var answer = await hub.AskAsync(
            "query ($by: [CitizenLookup!]!) { citizens(by: $by) { identityCard { status } socialSecurity { status } welfare { category } } }", new { by });
        answer.Errors().Select(error => error.PathText()).ShouldBe(["citizens/0/socialSecurity", "citizens/1"], ignoreOrder: true);
        answer.Text("data", "citizens", "0", "identityCard", "status").ShouldNotBeNull();
        answer.Text("data", "citizens", "0", "welfare", "category").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_register_that_the_token_does_not_open_is_not_asked_and_not_betrayed()
    {
        await using var hub = await HubUnderTest.StartAsync();
        // Once another organisation has made the person known, who may not read that register still learns nothing.
        (await hub.AskAsync(Query, new { by = new { nationalId = hub.NationalId("welfare-only") } })).Errors().ShouldBeEmpty();
        var answer = await hub.AskAsync(Query, new { by = new { nationalId = hub.NationalId("welfare-only") } }, "partner-narrow");
        answer.Errors().Single().Code().ShouldBe("NOT_FOUND");
    }
}
