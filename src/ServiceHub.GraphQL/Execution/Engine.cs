using ServiceHub.GraphQL.Execution.Binding;

namespace ServiceHub.GraphQL.Execution;

/// <summary>What all requests share.</summary>
internal sealed record Engine(BoundSchema Schema, ExecutionLimits Limits, TimeProvider Time);
