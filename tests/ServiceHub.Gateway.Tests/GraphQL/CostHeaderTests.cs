using System.Net.Http.Headers;
using System.Net.Http.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.GraphQL;

[Collection(OneHub.Name)]
public sealed class CostHeaderTests(SharedHub shared)
{
    private const string Query = "query ($by: [CitizenLookup!]!) { citizens(by: $by) { birthDate } }";

    [Fact]
    public async Task Who_asks_is_told_what_the_operation_costs_by_its_variables()
    {
        var one = await CostAsync("?1", 1);
        var five = await CostAsync("?1", 5);

        one.ShouldNotBeNull().ShouldStartWith("field=");
        five.ShouldNotBeNull().ShouldNotBe(one);
    }

    [Fact]
    public async Task Who_does_not_ask_is_not_told() => (await CostAsync(null, 1)).ShouldBeNull();

    private async Task<string?> CostAsync(string? wish, int people)
    {
        var by = Enumerable.Repeat(new { nationalId = shared.Hub.NationalId("ordinary") }, people).ToArray();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Query, variables = new { by } }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await shared.Hub.TokenAsync());
        if (wish is not null)
        {
            request.Headers.Add("GraphQL-Cost", wish);
        }
        using var answer = await shared.Hub.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.TryGetValues("GraphQL-Cost", out var values) ? values.Single() : null;
    }
}
