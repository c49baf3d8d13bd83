using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.Sandbox.Agencies.LandTitles;

namespace ServiceHub.Sandbox.Tests.Agencies.LandTitles;

public sealed class LandTitleAgencyTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    private const string Search = "/v1/titles/search";

    [Fact]
    public async Task Answers_titles_on_pages_of_three()
    {
        var token = await TokenAsync();
        List<JsonNode> titles = [];
        List<int> sizes = [];
        string? page = null;
        do
        {
            var (response, body) = await SearchAsync(token, new { pid = RunningAgencies.Pid("land-owner"), page });
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            body!["total"]!.GetValue<int>().ShouldBe(7);
            sizes.Add(body["titles"]!.AsArray().Count);
            titles.AddRange(body["titles"]!.AsArray()!);
            page = body["next"]?.GetValue<string>();
        }
        while (page is not null);

        sizes.ShouldBe([3, 3, 1]);
        var held = RunningAgencies.Population.Office.LandTitles(RunningAgencies.Persona("land-owner"));
        titles.Select(title => title["deedNo"]!.GetValue<string>()).ShouldBe(held.Select(title => title.DeedNumber));
        titles.Select(title => title["appraisedValueSatang"]!.GetValue<long>()).ShouldBe(held.Select(title => title.AppraisedSatang));
        titles.Select(title => title["area"]!["wah"]!.GetValue<decimal>()).ShouldBe(held.Select(title => title.Area.TenthsOfWah / 10m));
        titles.ShouldAllBe(title => title["deedType"]!.GetValue<string>().StartsWith("น.ส."));
        titles.ShouldAllBe(title => title["districtCode"]!.GetValue<string>().StartsWith(title["provinceCode"]!.GetValue<string>()));
        titles.ShouldAllBe(title => title["registeredOn"]!.GetValue<string>().StartsWith("25"));
    }

    [Fact]
    public async Task Answers_no_titles_to_whom_it_does_not_know()
    {
        var (response, body) = await SearchAsync(await TokenAsync(), new { pid = RunningAgencies.Pid("newborn") });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        body!["titles"]!.AsArray().ShouldBeEmpty();
        body["next"].ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"pid":"1","page":"x"}""")]
    [InlineData("""{"pid":"1","page":"p-3"}""")]
    [InlineData("""{"page":"p3"}""")]
    [InlineData("[")]
    public async Task Refuses_what_is_no_search(string body) =>
        (await SearchAsync(await TokenAsync(), body)).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Refuses_a_missing_or_unknown_token()
    {
        (await running.PostAsync("land-titles", Search, new { pid = "1" })).Response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var (response, _) = await SearchAsync("unknown", new { pid = "1" });
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
    }

    [Fact]
    public async Task Gives_tokens_of_two_minutes_that_no_cache_keeps()
    {
        var (response, body) = await AskForTokenAsync(running.Setting("land-titles:ClientSecret"), "client_credentials");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        body!["token_type"]!.GetValue<string>().ShouldBe("Bearer");
        body["expires_in"]!.GetValue<int>().ShouldBe(120);
    }

    [Theory]
    [InlineData("wrong", "client_credentials", HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData(null, "password", HttpStatusCode.BadRequest, "unsupported_grant_type")]
    [InlineData(null, null, HttpStatusCode.BadRequest, "invalid_request")]
    public async Task Refuses_a_token_as_oauth_says(string? secret, string? grant, HttpStatusCode status, string error)
    {
        var (response, body) = await AskForTokenAsync(secret ?? running.Setting("land-titles:ClientSecret"), grant);

        response.StatusCode.ShouldBe(status);
        body!["error"]!.GetValue<string>().ShouldBe(error);
    }

    [Fact]
    public async Task Forgets_a_token_after_its_time()
    {
        var time = new MovableClock();
        var desk = new TokenDesk("me", "secret", time);
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Request.Headers.Authorization = "Basic " + Convert.ToBase64String("me:secret"u8);
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.Body = new MemoryStream("grant_type=client_credentials"u8.ToArray());
        context.Response.Body = new MemoryStream();
        await desk.AnswerAsync(context);
        context.Response.Body.Position = 0;
        var token = JsonNode.Parse(context.Response.Body)!["access_token"]!.GetValue<string>();
        context.Request.Headers.Authorization = $"Bearer {token}";

        desk.IsKnown(context.Request).ShouldBeTrue();
        time.Now = time.Now.AddMinutes(2);
        desk.IsKnown(context.Request).ShouldBeFalse();
    }

    private async Task<string> TokenAsync() =>
        (await AskForTokenAsync(running.Setting("land-titles:ClientSecret"), "client_credentials")).Body!["access_token"]!.GetValue<string>();

    private async Task<(HttpResponseMessage Response, JsonNode? Body)> AskForTokenAsync(string secret, string? grant)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, running.Setting("land-titles:Address") + "/oauth/token")
        {
            Content = new FormUrlEncodedContent(grant is null ? [] : new Dictionary<string, string> { ["grant_type"] = grant }),
        };
        var client = Encoding.ASCII.GetBytes($"{running.Setting("land-titles:ClientId")}:{secret}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(client));
        var response = await running.Http.SendAsync(request);
        return (response, JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }

    private Task<(HttpResponseMessage Response, JsonNode? Body)> SearchAsync(string token, object body) => running.PostAsync(
        "land-titles", Search, body, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token));

    private sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
