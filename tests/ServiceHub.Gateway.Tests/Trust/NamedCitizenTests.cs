using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

/// <summary>A client learns of a citizen whom it names at the token endpoint what a query would tell it, at the same price.</summary>
public sealed class NamedCitizenTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Stranger = "0000000000001";

    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task Whoever_is_named_stands_in_the_log_before_the_token_is_given_out()
    {
        const string client = "names-citizens";
        var secret = await _hub.StrangerAsync(client);
        var agreement = await _hub.AgreeAsync(client, "profile");
        (await NameAsync(client, secret, _hub.NationalId("ordinary"))).ShouldContain('.');
        (await NameAsync(client, secret, Stranger)).ShouldBe("invalid_authorization_details");
        var rows = (await _hub.DisclosuresAsync()).Where(row => row.Text("client") == client).ToList();
        rows.Select(row => row.Text("outcome")).ShouldBe(["FOUND", "NOT_FOUND"]);
        rows.ShouldAllBe(row => row.GetRawText().Contains(agreement.Id, StringComparison.Ordinal));
        rows[1].At("lookup", "hash").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public async Task Nobody_is_told_of_without_an_agreement()
    {
        const string client = "names-citizens-unagreed";
        var secret = await _hub.StrangerAsync(client);
        (await NameAsync(client, secret, _hub.NationalId("ordinary"))).ShouldBe("invalid_authorization_details");
        (await NameAsync(client, secret, Stranger)).ShouldBe("invalid_authorization_details");
    }

    [Fact]
    public async Task To_name_a_citizen_costs_a_unit_known_or_not()
    {
        const string client = "names-citizens-seldom";
        var secret = await _hub.StrangerAsync(client);
        await _hub.AgreeAsync(client, "profile", quota: 2);
        (await NameAsync(client, secret, Stranger)).ShouldBe("invalid_authorization_details");
        (await NameAsync(client, secret, _hub.NationalId("ordinary"))).ShouldContain('.');
        (await NameAsync(client, secret, _hub.NationalId("ordinary"))).ShouldBe("temporarily_unavailable");
    }

    private Task<string> NameAsync(string client, string secret, string nationalId) => _hub.TokenOfAsync(
        client, secret, $$$"""[{"type":"citizen-data","purpose":"{{{TrustHub.Purpose}}}","citizen":{"nationalId":"{{{nationalId}}}"}}]""");
}
