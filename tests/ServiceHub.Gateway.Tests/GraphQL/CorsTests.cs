using System.Net.Http.Json;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.Seeding;

namespace ServiceHub.Gateway.Tests.GraphQL;

[Collection(OneHub.Name)]
public sealed class CorsTests(SharedHub shared)
{
    private const string Allowed = "Access-Control-Allow-Origin";

    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task A_browser_is_told_that_a_registered_origin_may_ask()
    {
        using var answer = await PreflightAsync(DemoClients.PartnerOrigin);
        answer.Headers.GetValues(Allowed).ShouldBe([DemoClients.PartnerOrigin]);
        var headers = answer.Headers.GetValues("Access-Control-Allow-Headers").Single().Split(',');
        headers.ShouldContain("Authorization");
        headers.ShouldContain("DPoP", "a page that proves its key (RFC 9449 §7.1)");
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://localhost:3001")]
    [InlineData("https://localhost:3000")]
    [InlineData("http://LOCALHOST:3000")]
    [InlineData("http://localhost:3000/")]
    [InlineData("null")]
    [InlineData("*")]
    public async Task Other_origins_are_not_told_so(string origin)
    {
        using var answer = await PreflightAsync(origin);
        answer.Headers.Contains(Allowed).ShouldBeFalse();
    }

    [Theory]
    [InlineData("partner", DemoClients.PartnerOrigin, true)]
    [InlineData("partner", "http://localhost:3001", false)]
    [InlineData("partner-narrow", DemoClients.PartnerOrigin, false)]
    public async Task An_answer_is_for_pages_at_the_origins_of_the_tokens_client(string client, string origin, bool allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.Authorization = new("Bearer", await _hub.TokenAsync(client));
        request.Headers.Add("Origin", origin);
        using var answer = await _hub.Http.SendAsync(request);
        answer.Headers.Contains(Allowed).ShouldBe(allowed);
        answer.Headers.Vary.ShouldContain("Origin");
    }

    [Fact]
    public async Task A_page_at_a_registered_origin_learns_that_its_token_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.Add("Origin", DemoClients.PartnerOrigin);
        using var answer = await _hub.Http.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(401);
        answer.Headers.GetValues(Allowed).ShouldBe([DemoClients.PartnerOrigin]);
        answer.Headers.GetValues("Access-Control-Expose-Headers").Single().Split(',').ShouldContain("DPoP-Nonce");
    }

    private Task<HttpResponseMessage> PreflightAsync(string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,dpop");
        return _hub.Http.SendAsync(request);
    }
}
