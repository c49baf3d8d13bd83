using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data.Agreements;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

/// <summary>Quotas of two gateways over one database.</summary>
public sealed class LastUnitTests(TwoGateways gateways) : IClassFixture<TwoGateways>
{
    private const string Card = "query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { status } } }";

    [Fact]
    public async Task Two_gateways_at_the_last_unit_give_it_once()
    {
        string[] clients = [.. Enumerable.Range(0, 5).Select(number => $"last-unit-{number}")];
        foreach (var client in clients)
        {
            var secret = await gateways.One.StrangerAsync(client);
            var agreement = await gateways.One.AgreeAsync(client, "identity-card", quota: 1);
            await KnownAtTheOtherAsync(client);
            var token = await gateways.One.TokenOfAsync(client, secret);

            var answers = await Task.WhenAll(AskAsync(gateways.One, token), AskAsync(gateways.Other, token));

            answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], ignoreOrder: true);
            var refused = answers.Single(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter.ShouldNotBeNull();
            var error = (await refused.JsonAsync()).At("errors")[0];
            error.Code().ShouldBe("QUOTA_EXCEEDED");
            error.Text("message")!.ShouldContain("One unit is one citizen asked for in one request, found or not");
            var state = error.At("extensions", "quotas")[0];
            state.Text("policy").ShouldBe(agreement.Id);
            state.At("remaining").GetInt32().ShouldBe(0);
            state.Text("resetsAt").ShouldNotBeNull();
        }
        var rows = (await gateways.One.DisclosuresAsync()).Select(row => row.Text("client")).Where(client => clients.Contains(client));
        rows.ShouldBe(clients, ignoreOrder: true);
    }

    private Task<HttpResponseMessage> AskAsync(HubUnderTest gateway, string token) =>
        gateway.AskWithAsync(token, Card, new { by = new { nationalId = gateways.One.NationalId("ordinary") } });

    private async Task KnownAtTheOtherAsync(string client)
    {
        await gateways.Other.LearnAsync(client, _ => true);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while ((await gateways.Other.Services.GetRequiredService<AgreementBook>().OfClientAsync(client, limit.Token)).Count == 0)
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
