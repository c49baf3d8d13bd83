using System.Net;
using System.Text.Json.Nodes;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class ForgedDetailsTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Query = "query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { status } } }";

    private HubUnderTest Hub => shared.Hub;

    [Fact]
    public async Task A_token_whose_purpose_was_changed_opens_nothing()
    {
        var token = await Hub.TokenOfAsync("forger", await Hub.StrangerAsync("forger"), Details(TrustHub.Purpose));
        await Hub.AgreeAsync("forger", "identity-card", purpose: "another-purpose");
        using var forge = await TokenForge.OpenAsync(Hub, token);
        forge.Claims["authorization_details"] = JsonNode.Parse(Details("another-purpose"));
        var signature = token[token.LastIndexOf('.')..];

        foreach (var forged in (string[])[forge.SignedByAStranger(), forge.Unsigned(), $"{forge.Unsigned().TrimEnd('.')}{signature}"])
        {
            (await AskAsync(forged)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
        // As it was issued it opens what its purpose opens, which is nothing.
        (await (await AskAsync(token)).JsonAsync()).At("errors", "0").Code().ShouldBe("FORBIDDEN");
    }

    [Fact]
    public async Task Details_of_one_client_are_worth_nothing_to_another()
    {
        var secret = await Hub.StrangerAsync("imitator");
        (await Hub.TokenOfAsync("imitator", secret, Details("identity-check"))).ShouldBe("invalid_authorization_details");
        (await Hub.TokenOfAsync("imitator", secret, """[{"type":"citizen-data","onBehalfOf":"0060:000000001"}]""")).ShouldBe("invalid_authorization_details");
        // What a token says of itself is no request: an id in place of a number names nobody.
        (await Hub.TokenOfAsync("imitator", secret, """[{"type":"citizen-data","citizen":{"id":"11111111111111111111111111111111"}}]""")).ShouldBe("invalid_authorization_details");
    }

    private static string Details(string purpose) => $$"""[{"type":"citizen-data","purpose":"{{purpose}}"}]""";

    private Task<HttpResponseMessage> AskAsync(string token) => Hub.AskWithAsync(token, Query, new { by = new { nationalId = Hub.NationalId("ordinary") } });
}
