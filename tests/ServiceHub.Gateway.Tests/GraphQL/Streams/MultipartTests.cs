using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.GraphQL.Streams;

/// <summary>Incremental delivery over HTTP.</summary>
[Collection(OneHub.Name)]
public sealed class MultipartTests(SharedHub shared)
{
    private const string Apollo = "multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9";
    private const string Deferred = "query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { status } ... @defer(label: \"late\") { welfare { category } } } }";

    private readonly HubUnderTest _hub = shared.Hub;

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed;boundary=x, application/json")]
    [InlineData(Apollo)]
    public async Task A_deferred_fragment_comes_in_a_part_of_its_own(string accept)
    {
        using var answer = await SendAsync(accept, Deferred);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("multipart/mixed; boundary=\"-\"");
        var parts = Parts(await answer.Content.ReadAsStringAsync());
        parts.Count.ShouldBe(2);
        parts[0].GetProperty("hasNext").GetBoolean().ShouldBeTrue();
        parts[0].Text("pending", "0", "label").ShouldBe("late");
        parts[0].At("data", "citizen").TryGetProperty("welfare", out _).ShouldBeFalse();
        parts[1].Text("incremental", "0", "data", "welfare", "category").ShouldNotBeNull();
        parts[1].Text("incremental", "0", "id").ShouldBe(parts[0].Text("pending", "0", "id"));
        parts[1].GetProperty("hasNext").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task What_comes_later_is_pending_and_what_the_token_does_not_open_is_denied()
    {
        const string query = "query ($by: CitizenLookup!) { citizen(by: $by) { sources { agency status } ... @defer { identityCard { status } welfare { category } } } }";
        var parts = Parts(await (await SendAsync("multipart/mixed", query, client: "partner-narrow")).Content.ReadAsStringAsync());
        parts[0].At("data", "citizen", "sources").EnumerateArray().ToDictionary(source => source.Text("agency")!, source => source.Text("status"))
            .ShouldBe(new Dictionary<string, string?> { ["identity-card"] = "PENDING", ["welfare-register"] = "DENIED" }, ignoreOrder: true);
        string.Concat(parts.Skip(1)).ShouldContain("FORBIDDEN");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json, multipart/mixed")]
    [InlineData("multipart/mixed;q=0, application/json")]
    [InlineData("multipart/mixed;deferSpec=20220824, application/graphql-response+json, application/json;q=0.9")]
    [InlineData("multipart/mixed;incrementalSpec=v0.1, application/json")]
    public async Task Who_does_not_read_the_parts_gets_all_at_once(string accept)
    {
        using var answer = await SendAsync(accept, Deferred);
        var whole = await answer.Content.ReadFromJsonAsync<JsonElement>();
        whole.Text("data", "citizen", "welfare", "category").ShouldNotBeNull();
        whole.TryGetProperty("hasNext", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_deferred_is_a_plain_response()
    {
        using var answer = await SendAsync(Apollo, "query ($by: CitizenLookup!) { citizen(by: $by) { birthDate } }");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/graphql-response+json");
    }

    [Fact]
    public async Task A_refusal_is_a_plain_response_as_well()
    {
        using var answer = await SendAsync(Apollo, Deferred, new { by = new { nationalId = "12345" } });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).Errors().Single().Code().ShouldBe("BAD_USER_INPUT");
    }

    [Fact]
    public async Task Deferred_fragments_come_over_WebSocket_too()
    {
        using var socket = await TestSocket.ConnectAsync(_hub);
        await socket.SubscribeAsync("1", Deferred, new { by = new { nationalId = _hub.NationalId("ordinary") } });
        (await socket.HearAsync()).At("payload", "hasNext").GetBoolean().ShouldBeTrue();
        (await socket.HearAsync()).At("payload", "hasNext").GetBoolean().ShouldBeFalse();
        (await socket.HearAsync()).Text("type").ShouldBe("complete");
    }

    private async Task<HttpResponseMessage> SendAsync(string accept, string query, object? variables = null, string client = "partner")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables = variables ?? new { by = new { nationalId = _hub.NationalId("ordinary") } } }),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _hub.TokenAsync(client));
        return await _hub.Http.SendAsync(request);
    }

    private static List<JsonElement> Parts(string body)
    {
        body.ShouldStartWith("\r\n---\r\n");
        body.ShouldEndWith("\r\n-----\r\n");
        return [.. body["\r\n---".Length..^"\r\n-----\r\n".Length].Split("\r\n---").Select(part =>
        {
            const string header = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
            part.ShouldStartWith(header);
            return JsonDocument.Parse(part[header.Length..]).RootElement;
        })];
    }
}
