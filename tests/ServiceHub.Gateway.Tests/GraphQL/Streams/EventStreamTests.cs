using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.GraphQL.Streams;

/// <summary>GraphQL over Server-Sent Events, distinct connections mode.</summary>
[Collection(OneHub.Name)]
public sealed class EventStreamTests(SharedHub shared)
{
    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task A_query_is_an_event_next_and_an_event_complete()
    {
        using var answer = await SendAsync("query ($by: CitizenLookup!) { citizen(by: $by) { birthDate } }", new { by = new { nationalId = _hub.NationalId("ordinary") } });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var (next, tail) = await ReadAsync(answer);
        next.Text("data", "citizen", "birthDate").ShouldNotBeNull();
        tail.ShouldBe("event: complete\ndata: \n\n");
    }

    [Theory]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ citizen(", "GRAPHQL_PARSE_FAILED")]
    public async Task A_refusal_is_an_event_as_well(string query, string code)
    {
        using var answer = await SendAsync(query);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var (next, tail) = await ReadAsync(answer);
        next.Errors().Single().Code().ShouldBe(code);
        tail.ShouldBe("event: complete\ndata: \n\n");
    }

    [Fact]
    public async Task Without_a_token_there_is_no_stream()
    {
        using var answer = await _hub.SendAsync(null, JsonContent.Create(new { query = "{ __typename }" }), "text/event-stream");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpResponseMessage> SendAsync(string query, object? variables = null) =>
        await _hub.SendAsync(await _hub.TokenAsync(), JsonContent.Create(new { query, variables }), "text/event-stream");

    private static async Task<(JsonElement Next, string Tail)> ReadAsync(HttpResponseMessage answer)
    {
        const string next = "event: next\ndata: ";
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldStartWith(next);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return (JsonDocument.Parse(text[next.Length..end]).RootElement, text[(end + 2)..]);
    }
}
