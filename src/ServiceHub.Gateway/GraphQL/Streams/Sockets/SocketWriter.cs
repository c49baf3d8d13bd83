using System.Buffers;
using System.Net.WebSockets;

namespace ServiceHub.Gateway.GraphQL.Streams.Sockets;

/// <summary>
/// Sends messages one after the other. A call returns when the message is with the connection; a client that leaves one
/// unread for too long loses it.
/// </summary>
internal sealed class SocketWriter(WebSocket socket, TimeSpan timeout, TimeProvider time) : IDisposable
{
    /// <summary>A larger buffer is let go after use.</summary>
    private const int LargestKept = 64 * 1024;

    private readonly SemaphoreSlim _turn = new(1);
    private ArrayBufferWriter<byte> _buffer = new();
    private bool _closed;

    /// <param name="write">Writes the message; called when its turn comes, unless its operation ended before.</param>
    /// <param name="operation">Ends with the operation that the message is of.</param>
    /// <exception cref="OperationCanceledException">The operation ended before, the connection is closed, or the client did not read.</exception>
    public async ValueTask SendAsync(Action<IBufferWriter<byte>> write, CancellationToken operation)
    {
        await _turn.WaitAsync(operation);
        try
        {
            operation.ThrowIfCancellationRequested();
            if (_closed || socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            {
                throw new OperationCanceledException("The connection is closed.");
            }
            write(_buffer);
            // A send that is called off tears the connection down: an operation's end must not, the client's idleness must.
            using var patience = new CancellationTokenSource(timeout, time);
            await socket.SendAsync(_buffer.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        }
        finally
        {
            Clear();
            _turn.Release();
        }
    }

    /// <summary>Says the last word.</summary>
    public async Task CloseAsync(SocketClose close)
    {
        await _turn.WaitAsync();
        try
        {
            _closed = true;
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var patience = new CancellationTokenSource(timeout, time);
                await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, patience.Token);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private void Clear()
    {
        _buffer.ResetWrittenCount();
        if (_buffer.Capacity > LargestKept)
        {
            _buffer = new ArrayBufferWriter<byte>();
        }
    }
}
