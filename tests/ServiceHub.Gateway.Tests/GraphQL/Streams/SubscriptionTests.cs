using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Gateway.Tests.GraphQL.Streams;

/// <summary>A citizen followed through what the hub learns.</summary>
public sealed class SubscriptionTests
{
    private const string Watch = "subscription ($by: CitizenLookup!) { citizen(by: $by) { identityCard { status } welfare { category } } }";

    [Fact]
    public async Task A_renewed_register_is_an_event_and_every_event_is_read_with_the_rights_of_the_token()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var variables = Lookup(hub);
        using var partner = await TestSocket.ConnectAsync(hub);
        using var narrow = await TestSocket.ConnectAsync(hub, await hub.TokenAsync("partner-narrow"));
        await partner.SubscribeAsync("1", Watch, variables);
        await narrow.SubscribeAsync("1", Watch, variables);
        Category(await partner.HearAsync()).ShouldBe("STATE_WELFARE_CARD");
        Forbidden(await narrow.HearAsync());
        await WelfareDrop.RenewAsync(hub, hub.NationalId("ordinary"), "03");
        Category(await partner.HearAsync()).ShouldBe("DISABILITY_ALLOWANCE");
        Forbidden(await narrow.HearAsync());
    }

    [Fact]
    public async Task A_completed_subscription_is_silent_and_its_id_free()
    {
        await using var hub = await HubUnderTest.StartAsync("--Streams:OperationsPerSocket=1");
        using var socket = await TestSocket.ConnectAsync(hub);
        await socket.SubscribeAsync("1", Watch, Lookup(hub));
        await socket.HearAsync();
        await socket.SubscribeAsync("2", "{ __typename }");
        var refused = await socket.HearAsync();
        refused.Text("id").ShouldBe("2");
        refused.GetProperty("payload")[0].Code().ShouldBe("TOO_MANY_OPERATIONS");
        await socket.SayAsync(new { id = "1", type = "complete" });
        JsonElement next;
        do
        {
            // The first one takes a moment to end.
            await socket.SubscribeAsync("1", "{ __typename }");
            next = await socket.HearAsync();
        }
        while (next.Text("type") == "error");
        next.Text("payload", "data", "__typename").ShouldBe("Query");
    }

    [Fact]
    public async Task An_id_that_is_under_way_closes_with_4409()
    {
        await using var hub = await HubUnderTest.StartAsync();
        using var socket = await TestSocket.ConnectAsync(hub);
        await socket.SubscribeAsync("1", Watch, Lookup(hub));
        await socket.SubscribeAsync("1", Watch, Lookup(hub));
        (await socket.HearCloseAsync()).ShouldBe(4409);
    }

    [Fact]
    public async Task The_socket_and_the_event_stream_end_with_the_token()
    {
        var clock = new ShiftedClock();
        await using var hub = await HubUnderTest.StartAtAsync(clock);
        using var socket = await TestSocket.ConnectAsync(hub);
        await socket.SubscribeAsync("1", Watch, Lookup(hub));
        await socket.HearAsync();
        using var events = await StreamAsync(hub);
        Category(await NextAsync(events)).ShouldNotBeNull();
        clock.Advance(TimeSpan.FromMinutes(11));
        (await socket.HearCloseAsync()).ShouldBe(4403);
        socket.CloseReason.ShouldNotBeNull().ShouldContain("expired");
        (await NextAsync(events)).Errors().Single().Code().ShouldBe("UNAUTHENTICATED");
        (await events.ReadToEndAsync()).ShouldContain("event: complete\ndata: \n\n");
    }

    [Fact]
    public async Task A_hub_that_stops_says_so()
    {
        await using var hub = await HubUnderTest.StartAsync();
        using var socket = await TestSocket.ConnectAsync(hub);
        using var events = await StreamAsync(hub);
        await NextAsync(events);
        var stopped = hub.StopAsync();
        (await socket.HearCloseAsync()).ShouldBe((int)WebSocketCloseStatus.EndpointUnavailable);
        (await NextAsync(events)).Errors().Single().Code().ShouldBe("SERVICE_UNAVAILABLE");
        await stopped;
    }

    [Fact]
    public async Task Who_says_nothing_is_closed_with_4408()
    {
        var clock = new ShiftedClock();
        await using var hub = await HubUnderTest.StartAtAsync(clock);
        using var socket = await TestSocket.OpenAsync(hub);
        await socket.SayAsync(new { type = "ping" });
        await socket.HearAsync();
        clock.Advance(TimeSpan.FromSeconds(11));
        (await socket.HearCloseAsync()).ShouldBe(4408);
    }

    [Fact]
    public async Task A_silent_event_stream_shows_signs_of_life()
    {
        var clock = new ShiftedClock();
        await using var hub = await HubUnderTest.StartAtAsync(clock);
        using var events = await StreamAsync(hub);
        await NextAsync(events);
        clock.Advance(TimeSpan.FromSeconds(16));
        (await events.ReadLineAsync()).ShouldBe(":");
    }

    [Fact]
    public async Task A_client_holds_so_many_streams_and_no_more()
    {
        await using var hub = await HubUnderTest.StartAsync("--Streams:PerClient=1");
        using (var events = await StreamAsync(hub))
        {
            await NextAsync(events);
            using var socket = await TestSocket.OpenAsync(hub);
            await socket.InitAsync(await hub.TokenAsync());
            (await socket.HearCloseAsync()).ShouldBe(1013);
            using var refused = await hub.SendAsync(await hub.TokenAsync(), JsonContent.Create(new { query = "{ __typename }" }), "text/event-stream");
            ((int)refused.StatusCode).ShouldBe(429);
            using var other = await TestSocket.ConnectAsync(hub, await hub.TokenAsync("partner-narrow"));
        }
    }

    [Fact]
    public async Task A_slow_subscriber_is_given_the_latest_state_and_no_backlog()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var principal = (await hub.Services.GetRequiredService<AccessTokenValidator>().ValidateAsync(await hub.TokenAsync(), default)).Principal!;
        var (request, _) = GraphQLRequestJson.Read(JsonSerializer.SerializeToUtf8Bytes(new { query = Watch, variables = Lookup(hub) }));
        var news = hub.Services.GetRequiredService<CitizenNews>();
        using var held = request!;
        var operation = await hub.Services.GetRequiredService<OperationHost>().OpenAsync(held, principal, new("test", Key: null), default);
        (await operation.AdmitAsync(inParts: true, default)).ShouldNotBeNull().Refusal.ShouldBeNull();
        await using var responses = operation.StreamAsync(default).GetAsyncEnumerator();
        await responses.MoveNextAsync();
        news.RegisterRenewed();
        news.RegisterRenewed();
        news.RegisterRenewed();
        (await responses.MoveNextAsync()).ShouldBeTrue();
        var waiting = responses.MoveNextAsync().AsTask();
        waiting.IsCompleted.ShouldBeFalse();
        news.RegisterRenewed();
        (await waiting).ShouldBeTrue();
    }

    [Fact]
    public async Task With_the_database_down_every_transport_says_so()
    {
        await using var hub = await HubUnderTest.StartAsync();
        using var socket = await TestSocket.ConnectAsync(hub);
        var token = await hub.TokenAsync();
        hub.LoseDatabase();

        await socket.SubscribeAsync("1", Watch, Lookup(hub));
        (await socket.HearAsync()).GetProperty("payload")[0].Code().ShouldBe("SERVICE_UNAVAILABLE");
        using var events = await StreamAsync(hub, token);
        // 503 when the look-up of the document met it, else an event.
        (await events.ReadToEndAsync()).ShouldContain("SERVICE_UNAVAILABLE");
        const string deferred = "query ($by: CitizenLookup!) { citizen(by: $by) { id ... @defer { welfare { category } } } }";
        using var parts = await hub.SendAsync(token, JsonContent.Create(new { query = deferred, variables = Lookup(hub) }), "multipart/mixed");
        ((int)parts.StatusCode).ShouldBe(503);
        parts.Headers.RetryAfter.ShouldNotBeNull();
    }

    private static object Lookup(HubUnderTest hub) => new { by = new { nationalId = hub.NationalId("ordinary") } };

    private static string? Category(JsonElement message) =>
        (message.TryGetProperty("payload", out var payload) ? payload : message).Text("data", "citizen", "welfare", "category");

    private static void Forbidden(JsonElement message)
    {
        message.GetProperty("payload").Errors().Single().Code().ShouldBe("FORBIDDEN");
        message.Text("payload", "data", "citizen", "identityCard", "status").ShouldNotBeNull();
    }

    private static async Task<StreamReader> StreamAsync(HubUnderTest hub, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Watch, variables = Lookup(hub) }) };
        request.Headers.Authorization = new("Bearer", token ?? await hub.TokenAsync());
        request.Headers.Accept.ParseAdd("text/event-stream");
        var answer = await hub.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new(await answer.Content.ReadAsStreamAsync());
    }

    private static async Task<JsonElement> NextAsync(StreamReader events)
    {
        const string data = "data: ";
        while (await events.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(data, StringComparison.Ordinal))
            {
                await events.ReadLineAsync();
                return JsonDocument.Parse(line[data.Length..]).RootElement;
            }
        }
        throw new InvalidOperationException("The stream ended.");
    }
}
