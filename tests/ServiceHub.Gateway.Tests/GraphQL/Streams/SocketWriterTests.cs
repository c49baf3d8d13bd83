using System.Net.WebSockets;
using ServiceHub.Gateway.GraphQL.Streams.Sockets;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.GraphQL.Streams;

public sealed class SocketWriterTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ShiftedClock _clock = new();
    private readonly UnreadSocket _socket = new();

    [Fact]
    public async Task A_message_waits_until_the_one_before_is_read()
    {
        using var writer = new SocketWriter(_socket, Patience, _clock);
        var first = writer.SendAsync(_ => { }, default).AsTask();
        var isWritten = false;
        var second = writer.SendAsync(_ => isWritten = true, default).AsTask();
        isWritten.ShouldBeFalse();
        _socket.Read();
        await first;
        await second;
        isWritten.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_sent_of_an_operation_that_ended_while_it_waited()
    {
        using var writer = new SocketWriter(_socket, Patience, _clock);
        using var operation = new CancellationTokenSource();
        var first = writer.SendAsync(_ => { }, default).AsTask();
        var second = writer.SendAsync(_ => throw new InvalidOperationException("written"), operation.Token).AsTask();
        await operation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        _socket.Read();
        await first;
        _socket.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task Who_leaves_a_message_unread_loses_the_connection()
    {
        using var writer = new SocketWriter(_socket, Patience, _clock);
        var sending = writer.SendAsync(_ => { }, default).AsTask();
        _clock.Advance(Patience);
        await Should.ThrowAsync<OperationCanceledException>(sending);
        _socket.State.ShouldBe(WebSocketState.Aborted);
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Its client reads when it is told to; like the framework's, it is torn down by a send that is called off.</summary>
    private sealed class UnreadSocket : WebSocket
    {
        private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private WebSocketState _state = WebSocketState.Open;

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => _state;

        public override string? SubProtocol => null;

        public void Read() => _read.SetResult();

        public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            try
            {
                await _read.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Abort();
                throw;
            }
        }

        public override void Abort() => _state = WebSocketState.Aborted;

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override void Dispose()
        {
        }
    }
}
