using System.Buffers;

namespace ServiceHub.GraphQL.Execution;

/// <summary>A response, or one of a stream of them (specification, section 7.1). Disposing it gives its buffer back.</summary>
public abstract class GraphQLResponse : IDisposable
{
    internal GraphQLResponse()
    {
    }

    /// <summary>Writes the response as JSON.</summary>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    public abstract void WriteTo(IBufferWriter<byte> output);

    /// <inheritdoc/>
    public abstract void Dispose();
}
