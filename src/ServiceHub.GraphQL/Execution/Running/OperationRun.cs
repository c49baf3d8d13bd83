using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Execution.Running.Incremental;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>
/// One execution of a plan. The plan is shared and never changes; what belongs to the execution stands in the slots that the plan numbers.
/// Each slot is written by one field or selection only, so that fields may complete on different threads.
/// </summary>
internal sealed class OperationRun(ExecutionRequest request, VariableValues variables, int slots, ExecutionTime time, DeferredStarts? deferred = null)
{
    private static readonly FieldError Neutral = new(ErrorCodes.Internal, "The field could not be resolved because of an internal error.");

    private readonly IReadOnlyDictionary<FieldDefinition, FieldError>? _refusals = request.Refusals?.Invoke();

    public object?[] Slots { get; } = new object?[slots];

    public VariableValues Variables => variables;

    public ExecutionTime Time => time;

    public object? State => request.State;

    /// <summary>What happened, when this is the execution of a subscription's event.</summary>
    public object? Event { get; init; }

    /// <summary>Starts deferred fragments; plans that have such fragments are run with it only.</summary>
    public DeferredStarts Deferred => deferred!;

    /// <summary>A run with slots of its own, for items of a list that come later.</summary>
    public OperationRun Fork() => new(request, variables, Slots.Length, time, deferred);

    /// <summary>Why a field stays closed; null when it does not.</summary>
    public FieldError? RefusalOf(FieldDefinition field) => _refusals is not null && _refusals.TryGetValue(field, out var refusal) ? refusal : null;

    /// <summary>Hands an exception, which is a bug, to the host, and gives the neutral error that the client sees.</summary>
    public FieldError Report(Exception exception, FieldDefinition? field)
    {
        request.Report(exception, field);
        return Neutral;
    }

    /// <summary>The error of a field for which no time was left.</summary>
    public FieldError OutOfTime() => new(
        ErrorCodes.DeadlineExceeded,
        FormattableString.Invariant($"The field was not resolved within the {time.Limit.TotalSeconds:0.###} seconds that the request had. Ask again, or for less."));
}
