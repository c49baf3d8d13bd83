namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>A state of the writing to which null propagation goes back.</summary>
internal readonly record struct Mark(int Position, int Errors, int Depth, int Later);
