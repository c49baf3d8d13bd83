using System.Buffers;
using System.Net.WebSockets;

namespace ServiceHub.Gateway.GraphQL.Streams.Sockets;

/// <summary>Reads whole messages, each into the room of the one before.</summary>
internal sealed class SocketReader(WebSocket socket)
{
    private const int Chunk = 4096;

    private ArrayBufferWriter<byte> _buffer = new();

    /// <summary>Bytes of a message; room for a token until the client is known.</summary>
    public int Largest { get; set; } = 4 * Chunk;

    /// <summary>
    /// Reads the next message. Nothing cancels it, since a read that is called off tears the connection down; an aborted socket
    /// ends it.
    /// </summary>
    /// <returns>The text, good until the next call; or why it is none; neither when the client closed.</returns>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async ValueTask<(ReadOnlyMemory<byte> Text, SocketClose? Problem, bool IsEnd)> ReadAsync()
    {
        _buffer = _buffer.Capacity > 16 * Chunk ? new ArrayBufferWriter<byte>() : _buffer;
        _buffer.ResetWrittenCount();
        while (true)
        {
            var read = await socket.ReceiveAsync(_buffer.GetMemory(Chunk), CancellationToken.None);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return (default, null, true);
            }
            _buffer.Advance(read.Count);
            if (read.MessageType == WebSocketMessageType.Binary)
            {
                return (default, SocketClose.Invalid("Messages are text."), false);
            }
            if (_buffer.WrittenCount > Largest)
            {
                return (default, SocketClose.TooLarge, false);
            }
            if (read.EndOfMessage)
            {
                return (_buffer.WrittenMemory, null, false);
            }
        }
    }
}
