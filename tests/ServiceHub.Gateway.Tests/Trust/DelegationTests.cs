using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class DelegationTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Ministry = "0060:000000501";
    private const string Contractor = "0060:000000502";
    private const string Grant = "mutation ($input: DelegationInput!) { grantDelegation(input: $input) { delegation { id organisation inForce } errors { code field } } }";

    private HubUnderTest Hub => shared.Hub;

    [Fact]
    public async Task A_client_acts_for_who_has_granted_it_and_both_stand_in_the_log()
    {
        var ministry = await Hub.StrangerAsync("ministry", Ministry, "delegations:grant");
        var contractor = await Hub.StrangerAsync("contractor", Contractor);
        var agreement = await Hub.AgreeAsync("ministry", "identity-card");
        var details = $$"""[{"type":"citizen-data","onBehalfOf":"{{Ministry}}"}]""";
        (await Hub.TokenOfAsync("contractor", contractor, details)).ShouldBe("invalid_authorization_details");
        var owner = await Hub.TokenOfAsync("ministry", ministry);
        using var granted = await Hub.AskWithAsync(owner, Grant, Input(agreement.Id, "contractor"));
        (await granted.JsonAsync()).At("data", "grantDelegation", "errors").GetArrayLength().ShouldBe(0);
        var id = (await granted.JsonAsync()).At("data", "grantDelegation", "delegation", "id").GetString()!;

        var token = await Hub.TokenOfAsync("contractor", contractor, details);
        using var answer = await Hub.AskWithAsync(token, "query ($by: CitizenLookup!) { citizen(by: $by) { id identityCard { status } } }", Everyday());

        var json = await answer.JsonAsync();
        json.At("data", "citizen", "identityCard", "status").GetString().ShouldBe("ACTIVE");
        answer.Headers.GetValues("RateLimit").Single().ShouldContain(agreement.Id);
        // By the id that the ministry knows, and no other.
        using var own = await Hub.AskWithAsync(owner, "query ($by: CitizenLookup!) { citizen(by: $by) { id } }", Everyday());
        json.At("data", "citizen", "id").GetString().ShouldBe((await own.JsonAsync()).At("data", "citizen", "id").GetString());
        var row = (await Hub.DisclosuresAsync()).Single(row => row.At("client").GetString() == "contractor");
        (row.At("organisation").GetString(), row.At("onBehalfOf").GetString()).ShouldBe((Contractor, Ministry));

        using var revoked = await Hub.AskWithAsync(owner, "mutation ($id: ID!) { revokeDelegation(id: $id) { delegation { inForce } } }", new { id });
        (await revoked.JsonAsync()).At("data", "revokeDelegation", "delegation", "inForce").GetBoolean().ShouldBeFalse();
        using var after = await Hub.AskWithAsync(token, "query ($by: CitizenLookup!) { citizen(by: $by) { id } }", Everyday());
        (await after.JsonAsync()).At("errors")[0].Code().ShouldBe("FORBIDDEN");
        (await Hub.TokenOfAsync("contractor", contractor, details)).ShouldBe("invalid_authorization_details");
    }

    [Fact]
    public async Task Nobody_grants_what_is_not_theirs()
    {
        var thief = await Hub.TokenOfAsync("thief", await Hub.StrangerAsync("thief", "0060:000000503", "delegations:grant"));
        await Hub.StrangerAsync("victim", "0060:000000504");
        var agreement = await Hub.AgreeAsync("victim", "identity-card");

        (await ErrorsAsync(thief, Input(agreement.Id, "nobody-of-this-name"))).ShouldBe(["UNKNOWN_AGREEMENT agreementId", "UNKNOWN_CLIENT delegateClientId"]);
        var own = await Hub.AgreeAsync("thief", "identity-card");
        (await ErrorsAsync(thief, Input(own.Id, "thief"))).ShouldBe(["INVALID_VALUE delegateClientId"]);
        (await ErrorsAsync(thief, Input(own.Id, "victim", "2031-01-01"))).ShouldBe(["INVALID_VALUE validTo"]);
        using var stranger = await Hub.AskWithAsync(thief, "mutation { revokeDelegation(id: \"dlg-0\") { errors { code } } }");
        (await stranger.JsonAsync()).GetRawText().ShouldContain("UNKNOWN_DELEGATION");
    }

    private async Task<List<string>> ErrorsAsync(string token, object variables)
    {
        using var answer = await Hub.AskWithAsync(token, Grant, variables);
        return [.. (await answer.JsonAsync()).At("data", "grantDelegation", "errors").EnumerateArray().Select(error => $"{error.At("code")} {error.At("field")}")];
    }

    private object Everyday() => new { by = new { nationalId = Hub.NationalId("ordinary") } };

    private static object Input(string agreementId, string delegateClientId, string validTo = "2030-01-01") => new { input = new { agreementId, delegateClientId, validTo } };
}
