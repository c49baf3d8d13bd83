using System.Buffers;
using System.Text.Json;
using ServiceHub.GraphQL.Costs;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Running.Incremental;

namespace ServiceHub.GraphQL.Execution;

/// <summary>A response with <c>data</c>, or the refusal of a request.</summary>
public sealed class ExecutionResult : GraphQLResponse
{
    private readonly ResponseBuffer? _data;
    private readonly IReadOnlyList<PendingResult> _pending;

    internal ExecutionResult(IReadOnlyList<GraphQLError> errors, ResponseBuffer? data, IReadOnlyList<PendingResult>? pending = null) =>
        (Errors, _data, _pending) = (errors, data, pending ?? []);

    /// <summary>The errors in the order of the response; empty when there are none.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether the response has <c>data</c>, be it null. False means that the request was refused before execution.</summary>
    public bool HasData => _data is not null;

    /// <summary>What the operation costs at most by static analysis; null when it was refused before that was known.</summary>
    public OperationCost? Cost { get; internal set; }

    /// <summary>Whether parts of the data come with later responses.</summary>
    public bool HasNext => _pending.Count > 0;

    /// <summary>The response to a request that is refused.</summary>
    /// <param name="errors">Why, at least one.</param>
    /// <returns>A response without data.</returns>
    public static ExecutionResult Refusal(IReadOnlyList<GraphQLError> errors) => new(errors, null);

    /// <inheritdoc/>
    public override void WriteTo(IBufferWriter<byte> output, IReadOnlyDictionary<string, object?>? extensions = null)
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
        if (HasNext)
        {
            WritePending(output);
        }
        if (extensions is not null)
        {
            output.Write(",\"extensions\":"u8);
            using var json = new Utf8JsonWriter(output, ErrorWriter.Options);
            WriteExtensions(json, extensions);
        }
        output.Write("}"u8);
    }

    private void WritePending(IBufferWriter<byte> output)
    {
        output.Write(",\"pending\":"u8);
        using (var json = new Utf8JsonWriter(output, ErrorWriter.Options))
        {
            IncrementalPayload.WritePending(json, _pending);
        }
        output.Write(",\"hasNext\":true"u8);
    }

    /// <inheritdoc/>
    public override void Dispose() => _data?.Dispose();
}
