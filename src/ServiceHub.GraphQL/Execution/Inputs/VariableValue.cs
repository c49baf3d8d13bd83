namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>A variable that has a value: coerced to its own type, and as it came.</summary>
internal sealed record VariableValue(object? Value, InputValue Raw);
