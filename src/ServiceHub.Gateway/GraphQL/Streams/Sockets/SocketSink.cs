using System.Buffers;
using System.Text;
using System.Text.Json;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Gateway.GraphQL.Streams.Sockets;

/// <summary>An operation's messages: <c>next</c> for each response, then <c>complete</c> or <c>error</c>.</summary>
/// <param name="writer">The connection.</param>
/// <param name="id">The operation's id, as the client named it.</param>
/// <param name="release">Gives the id free; before the last message, since who reads that may use it again.</param>
/// <param name="ended">Ends with the operation: after the client completed it nothing more is said of it.</param>
internal sealed class SocketSink(SocketWriter writer, string id, Action release, CancellationToken ended) : IResponseSink
{
    private readonly JsonEncodedText _id = JsonEncodedText.Encode(id);

    public ValueTask NextAsync(HostedResponse response) => SendAsync("next", response.WriteTo);

    public ValueTask FailAsync(IReadOnlyList<GraphQLError> errors)
    {
        release();
        return SendAsync("error", output => ErrorWriter.Write(output, errors));
    }

    public ValueTask CompleteAsync()
    {
        release();
        return SendAsync("complete", null);
    }

    private ValueTask SendAsync(string type, Action<IBufferWriter<byte>>? payload) => writer.SendAsync(
        output =>
        {
            output.Write("{\"id\":\""u8);
            output.Write(_id.EncodedUtf8Bytes);
            output.Write("\",\"type\":\""u8);
            output.Write(Encoding.UTF8.GetBytes(type));
            output.Write("\""u8);
            if (payload is not null)
            {
                output.Write(",\"payload\":"u8);
                payload(output);
            }
            output.Write("}"u8);
        },
        ended);
}
