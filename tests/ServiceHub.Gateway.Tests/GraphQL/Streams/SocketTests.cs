using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.GraphQL.Streams;

/// <summary>The protocol <c>graphql-transport-ws</c>, as its text has it.</summary>
[Collection(OneHub.Name)]
public sealed class SocketTests(SharedHub shared)
{
    private const string Anything = "{ __typename }";

    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task A_query_is_answered_by_next_and_complete()
    {
        using var socket = await TestSocket.ConnectAsync(_hub);
        socket.SubProtocol.ShouldBe(TestSocket.Protocol);
        await socket.SubscribeAsync("a \"name\"", "query ($by: CitizenLookup!) { citizen(by: $by) { birthDate welfare { category } } }",
            new { by = new { nationalId = _hub.NationalId("ordinary") } });
        var next = await socket.HearAsync();
        next.Text("type").ShouldBe("next");
        next.Text("id").ShouldBe("a \"name\"");
        next.Text("payload", "data", "citizen", "welfare", "category").ShouldNotBeNull();
        (await socket.HearAsync()).GetRawText().ShouldBe("""{"id":"a \"name\"","type":"complete"}""".Replace("\\\"", "\\u0022", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_in_the_header_serves_as_well()
    {
        using var socket = await TestSocket.OpenAsync(_hub, $"Bearer {await _hub.TokenAsync()}");
        await socket.SayAsync(new { type = "connection_init" });
        (await socket.HearAsync()).Text("type").ShouldBe("connection_ack");
    }

    [Fact]
    public async Task Who_is_known_does_not_queue_with_the_unknown()
    {
        await using var hub = await HubUnderTest.StartAsync("--Streams:UnauthenticatedSockets=1");
        using var unknown = await TestSocket.OpenAsync(hub);
        using var known = await TestSocket.OpenAsync(hub, $"Bearer {await hub.TokenAsync()}");
        await known.SayAsync(new { type = "connection_init" });
        (await known.HearAsync()).Text("type").ShouldBe("connection_ack");
    }

    [Fact]
    public async Task Operations_beyond_the_limit_are_refused_and_the_connection_stays()
    {
        await using var hub = await HubUnderTest.StartAsync("--Streams:OperationsPerSocket=1");
        using var socket = await TestSocket.ConnectAsync(hub);
        await socket.SubscribeAsync("1", "subscription ($by: CitizenLookup!) { citizen(by: $by) { birthDate } }", new { by = new { nationalId = hub.NationalId("ordinary") } });
        (await socket.HearAsync()).Text("type").ShouldBe("next");
        foreach (var id in new[] { "2", "3" })
        {
            await socket.SubscribeAsync(id, Anything);
            var refusal = await socket.HearAsync();
            (refusal.Text("id"), refusal.Text("type")).ShouldBe((id, "error"));
            refusal.GetProperty("payload")[0].Code().ShouldBe("TOO_MANY_OPERATIONS");
        }
    }

    [Fact]
    public async Task Operations_whose_messages_hold_too_much_are_refused_until_others_have_ended()
    {
        await using var hub = await HubUnderTest.StartAsync("--Streams:LargestMessage=65536", "--Streams:BytesPerSocket=65536");
        using var socket = await TestSocket.ConnectAsync(hub);
        var large = "subscription ($by: CitizenLookup!) { citizen(by: $by) { birthDate } } #" + new string('x', 40_000);
        await socket.SubscribeAsync("1", large, new { by = new { nationalId = hub.NationalId("ordinary") } });
        (await socket.HearAsync()).Text("type").ShouldBe("next");
        await socket.SubscribeAsync("2", large);
        (await socket.HearAsync()).GetProperty("payload")[0].Code().ShouldBe("TOO_MANY_OPERATIONS");
        await socket.SubscribeAsync("3", Anything);
        (await socket.HearAsync()).Text("id").ShouldBe("3");
    }

    [Fact]
    public async Task A_header_with_a_wrong_token_is_refused_before_the_upgrade()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", "Bearer nonsense");
        socket.Options.CollectHttpResponseDetails = true;
        await Should.ThrowAsync<WebSocketException>(socket.ConnectAsync(new UriBuilder(_hub.Http.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, default));
        socket.HttpStatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_document_that_does_not_fit_is_an_error_and_the_id_is_free_again()
    {
        using var socket = await TestSocket.ConnectAsync(_hub);
        await socket.SubscribeAsync("1", "{ nothing }");
        var error = await socket.HearAsync();
        error.Text("type").ShouldBe("error");
        error.GetProperty("payload")[0].Code().ShouldBe("GRAPHQL_VALIDATION_FAILED");
        await socket.SubscribeAsync("1", Anything);
        (await socket.HearAsync()).Text("type").ShouldBe("next");
        (await socket.HearAsync()).Text("type").ShouldBe("complete");
    }

    [Fact]
    public async Task The_scopes_of_the_token_hold()
    {
        using var socket = await TestSocket.ConnectAsync(_hub, await _hub.TokenAsync("partner-narrow"));
        await socket.SubscribeAsync("1", "query ($by: CitizenLookup!) { citizen(by: $by) { welfare { category } } }",
            new { by = new { nationalId = _hub.NationalId("ordinary") } });
        (await socket.HearAsync()).GetProperty("payload").Errors().Single().Code().ShouldBe("FORBIDDEN");
    }

    [Fact]
    public async Task A_ping_is_answered_even_before_the_token()
    {
        using var socket = await TestSocket.OpenAsync(_hub);
        await socket.SayAsync(new { type = "ping", payload = new { any = 1 } });
        (await socket.HearAsync()).Text("type").ShouldBe("pong");
        await socket.SayAsync(new { type = "pong" });
        await socket.SayAsync(new { type = "ping" });
        (await socket.HearAsync()).Text("type").ShouldBe("pong");
    }

    [Fact]
    public async Task Completing_what_is_not_under_way_is_ignored()
    {
        using var socket = await TestSocket.ConnectAsync(_hub);
        await socket.SayAsync(new { id = "never", type = "complete" });
        await socket.SubscribeAsync("1", Anything);
        (await socket.HearAsync()).Text("type").ShouldBe("next");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\": 1}")]
    [InlineData("{\"type\": \"connection_ack\"}")]
    [InlineData("{\"type\": \"connection_init\", \"payload\": []}")]
    [InlineData("{\"type\": \"ping\", \"type\": \"ping\"}")]
    [InlineData("{\"type\": \"complete\"}")]
    [InlineData("{\"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}}")]
    [InlineData("{\"type\": \"subscribe\", \"id\": \"\", \"payload\": {\"query\": \"{ __typename }\"}}")]
    [InlineData("{\"type\": \"subscribe\", \"id\": \"1\"}")]
    [InlineData("{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": 1}}")]
    public async Task What_is_no_message_closes_with_4400(string text)
    {
        using var socket = await TestSocket.ConnectAsync(_hub);
        await socket.SayAsync(text);
        (await socket.HearCloseAsync()).ShouldBe(4400);
        socket.CloseReason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Bytes_close_with_4400()
    {
        using var socket = await TestSocket.ConnectAsync(_hub);
        await socket.SayAsync("{\"type\":\"ping\"}", WebSocketMessageType.Binary);
        (await socket.HearCloseAsync()).ShouldBe(4400);
    }

    [Fact]
    public async Task A_message_over_1_MB_closes_with_1009()
    {
        using var socket = await TestSocket.ConnectAsync(_hub);
        await socket.SayAsync("{\"type\":\"ping\"}" + new string(' ', 1024 * 1024));
        (await socket.HearCloseAsync()).ShouldBe((int)WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task Who_is_not_known_yet_is_not_listened_to_for_long()
    {
        using var socket = await TestSocket.OpenAsync(_hub);
        await socket.SayAsync("{\"type\":\"ping\"}" + new string(' ', 16 * 1024));
        (await socket.HearCloseAsync()).ShouldBe((int)WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task Subscribing_before_the_token_closes_with_4401()
    {
        using var socket = await TestSocket.OpenAsync(_hub);
        await socket.SubscribeAsync("1", Anything);
        (await socket.HearCloseAsync()).ShouldBe(4401);
    }

    [Theory]
    [InlineData("{\"type\": \"connection_init\"}")]
    [InlineData("{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Basic eDp5\"}}")]
    [InlineData("{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer a\", \"authorization\": \"Bearer a\"}}")]
    public async Task Connecting_without_a_token_closes_with_4401(string init)
    {
        using var socket = await TestSocket.OpenAsync(_hub);
        await socket.SayAsync(init);
        (await socket.HearCloseAsync()).ShouldBe(4401);
    }

    [Fact]
    public async Task A_token_that_is_refused_closes_with_4403_and_the_cause()
    {
        using var forge = await TokenForge.OpenAsync(_hub);
        using var socket = await TestSocket.OpenAsync(_hub);
        await socket.InitAsync(forge.SignedByAStranger());
        (await socket.HearCloseAsync()).ShouldBe(4403);
        socket.CloseReason.ShouldBe("The access token's signature does not fit.");
    }

    [Fact]
    public async Task A_sender_constrained_token_is_sent_to_server_sent_events()
    {
        using var forge = await TokenForge.OpenAsync(_hub);
        forge.Claims["cnf"] = new JsonObject { ["jkt"] = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I" };
        using var socket = await TestSocket.OpenAsync(_hub);
        await socket.InitAsync(forge.Signed());
        (await socket.HearCloseAsync()).ShouldBe(4401);
        socket.CloseReason.ShouldNotBeNull().ShouldContain("text/event-stream");
    }

    [Fact]
    public async Task Another_protocol_closes_with_4406()
    {
        using var socket = await TestSocket.OpenAsync(_hub, protocol: null);
        (await socket.HearCloseAsync()).ShouldBe(4406);
    }

    [Fact]
    public async Task A_second_init_closes_with_4429()
    {
        using var socket = await TestSocket.ConnectAsync(_hub);
        await socket.InitAsync(await _hub.TokenAsync());
        (await socket.HearCloseAsync()).ShouldBe(4429);
    }

    [Fact]
    public async Task Leaving_is_answered_in_kind()
    {
        using var socket = await TestSocket.ConnectAsync(_hub);
        await socket.LeaveAsync();
        socket.CloseCode.ShouldBe((int)WebSocketCloseStatus.NormalClosure);
    }
}
