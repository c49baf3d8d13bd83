using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data.Agreements;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class LastUnitTests(TwoGateways gateways) : IClassFixture<TwoGateways>
{
    [Fact]
    public async Task Two_gateways_give_away_the_last_units_once()
    {
        const int Quota = 5;
        var secret = await gateways.One.StrangerAsync("last-unit");
        var agreement = await gateways.One.AgreeAsync("last-unit", "identity-card", quota: Quota);
        await gateways.Other.LearnAsync("last-unit", _ => true);
        var book = gateways.Other.Services.GetRequiredService<AgreementBook>();
        while ((await book.OfClientAsync("last-unit", default)).Count == 0)
        {
            await Task.Delay(50);
        }
        var token = await gateways.One.TokenOfAsync("last-unit", secret);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => AskAsync(number % 2 == 0 ? gateways.One : gateways.Other, token)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(Quota);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            var error = (await refused.JsonAsync()).At("errors")[0];
            error.Code().ShouldBe("QUOTA_EXCEEDED");
            error.At("message").GetString()!.ShouldContain("One unit is one citizen asked for in one request");
            error.At("extensions", "quotas")[0].At("policy").GetString().ShouldBe(agreement.Id);
            error.At("extensions", "quotas")[0].At("resetsAt").GetString()!.ShouldEndWith("T17:00:00Z");
        }
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    private static Task<HttpResponseMessage> AskAsync(HubUnderTest hub, string token) => hub.AskWithAsync(
        token, "query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { status } } }", new { by = new { nationalId = hub.NationalId("ordinary") } });
}
