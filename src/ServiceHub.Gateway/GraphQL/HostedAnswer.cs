using ServiceHub.Gateway.GraphQL.Load;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>What became of a request that has one response.</summary>
/// <param name="share">The response, which others may have as well.</param>
/// <param name="extensions">What stands beside the data, for this request alone.</param>
/// <param name="isWritten">Whether it is written down whom the response tells of: else nothing of it may be told.</param>
internal sealed class HostedAnswer(SharedResult<OperationAnswer> share, IReadOnlyDictionary<string, object?>? extensions, bool isWritten) : IDisposable
{
    /// <summary>Null when the operation was turned away.</summary>
    public ExecutionResult? Result => share.Value.Result;

    public IReadOnlyDictionary<string, object?>? Extensions => extensions;

    /// <summary>The whole response as it left before, of a mutation that is asked for again; null of any other.</summary>
    public ReadOnlyMemory<byte>? Kept { get; init; }

    /// <summary>Whether the hub's database did not answer.</summary>
    public bool DatabaseFailed => share.Value.DatabaseFailed || !isWritten;

    public void Dispose() => share.Dispose();
}
