using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>
/// One execution of a plan. The plan is shared and never changes; what belongs to the execution stands in the slots that the plan numbers.
/// Each slot is written by one field or selection only, so that fields may complete on different threads.
/// </summary>
internal sealed class OperationRun(ExecutionRequest request, VariableValues variables, int slots, CancellationToken cancellation)
{
    private static readonly FieldError Neutral = new(ErrorCodes.Internal, "The field could not be resolved because of an internal error.");

    public object?[] Slots { get; } = new object?[slots];

    public VariableValues Variables { get; } = variables;

    public CancellationToken Cancellation { get; } = cancellation;

    public object? State => request.State;

    /// <summary>Hands an exception, which is a bug, to the host, and gives the neutral error that the client sees.</summary>
    public FieldError Report(Exception exception, FieldDefinition? field)
    {
        request.Report(exception, field);
        return Neutral;
    }
}
