using System.Buffers;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution;

/// <summary>A response (specification, section 7.1). Disposing it gives its buffer back.</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly ResponseBuffer? _data;

    internal ExecutionResult(IReadOnlyList<GraphQLError> errors, ResponseBuffer? data) => (Errors, _data) = (errors, data);

    /// <summary>The errors in the order of the response; empty when there are none.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether the response has <c>data</c>, be it null. False means that the request was refused before execution.</summary>
    public bool HasData => _data is not null;

    /// <summary>Writes the response as JSON: <c>errors</c> if there are any, then <c>data</c>.</summary>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    public void WriteTo(IBufferWriter<byte> output)
    {
        output.Write("{"u8);
        if (Errors.Count > 0)
        {
            output.Write("\"errors\":"u8);
            ErrorWriter.Write(output, Errors);
            output.Write(HasData ? ","u8 : ""u8);
        }
        if (_data is not null)
        {
            output.Write("\"data\":"u8);
            output.Write(_data.Written);
        }
        output.Write("}"u8);
    }

    /// <inheritdoc/>
    public void Dispose() => _data?.Dispose();
}
