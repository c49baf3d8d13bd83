using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>What became of an operation at the gate.</summary>
/// <param name="result">The response; null when the operation was turned away.</param>
/// <param name="state">What it learned of whom.</param>
/// <param name="databaseFailed">Whether the hub's database did not answer: then nothing of the response is to be disclosed.</param>
internal sealed class OperationAnswer(ExecutionResult? result, Operation state, bool databaseFailed) : IDisposable
{
    public ExecutionResult? Result => result;

    public Operation State => state;

    public bool DatabaseFailed => databaseFailed;

    public void Dispose() => result?.Dispose();
}
