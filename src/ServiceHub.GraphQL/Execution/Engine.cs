using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Execution.Running;

namespace ServiceHub.GraphQL.Execution;

/// <summary>What all requests share.</summary>
internal sealed record Engine(BoundSchema Schema, ExecutionLimits Limits, TimeProvider Time)
{
    /// <summary>The time that a request has from now on.</summary>
    public ExecutionTime TimeOf(ExecutionRequest request, CancellationToken cancellation) =>
        new(Time, request.Timeout is { } asked && asked < Limits.MaxExecutionTime ? asked : Limits.MaxExecutionTime, cancellation);
}
