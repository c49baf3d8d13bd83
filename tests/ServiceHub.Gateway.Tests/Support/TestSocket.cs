using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>A client of <c>graphql-transport-ws</c> that says exactly what it is told to.</summary>
internal sealed class TestSocket : IDisposable
{
    public const string Protocol = "graphql-transport-ws";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();

    public int? CloseCode => (int?)_socket.CloseStatus;

    public string? CloseReason => _socket.CloseStatusDescription;

    public string? SubProtocol => _socket.SubProtocol;

    /// <summary>Opens a socket, without a word.</summary>
    public static async Task<TestSocket> OpenAsync(HubUnderTest hub, string? header = null, string? protocol = Protocol)
    {
        var socket = new TestSocket();
        if (protocol is not null)
        {
            socket._socket.Options.AddSubProtocol(protocol);
        }
        if (header is not null)
        {
            socket._socket.Options.SetRequestHeader("Authorization", header);
        }
        var address = new UriBuilder(hub.Http.BaseAddress!) { Scheme = "ws", Path = "/graphql" };
        await socket._socket.ConnectAsync(address.Uri, default);
        return socket;
    }

    /// <summary>Opens a socket and shows a token.</summary>
    public static async Task<TestSocket> ConnectAsync(HubUnderTest hub, string? token = null)
    {
        var socket = await OpenAsync(hub);
        await socket.InitAsync(token ?? await hub.TokenAsync());
        (await socket.HearAsync()).Text("type").ShouldBe("connection_ack");
        return socket;
    }

    public Task InitAsync(string token) => SayAsync(new { type = "connection_init", payload = new { Authorization = $"Bearer {token}" } });

    public Task SubscribeAsync(string id, string query, object? variables = null) =>
        SayAsync(new { id, type = "subscribe", payload = new { query, variables } });

    public Task SayAsync(object message) => SayAsync(JsonSerializer.Serialize(message));

    public Task SayAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), type, endOfMessage: true, default);

    /// <summary>The hub's next message.</summary>
    public async Task<JsonElement> HearAsync() =>
        await ReceiveAsync() ?? throw new InvalidOperationException($"The hub closed with {CloseCode}: {CloseReason}");

    /// <summary>Reads until the hub closes, and gives its code.</summary>
    public async Task<int?> HearCloseAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }
        return CloseCode;
    }

    public Task LeaveAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);

    public void Dispose() => _socket.Dispose();

    private async Task<JsonElement?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var text = new MemoryStream();
        var chunk = new byte[4096];
        while (true)
        {
            var read = await _socket.ReceiveAsync(chunk, patience.Token);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }
            text.Write(chunk, 0, read.Count);
            if (read.EndOfMessage)
            {
                return JsonDocument.Parse(text.ToArray()).RootElement;
            }
        }
    }
}
