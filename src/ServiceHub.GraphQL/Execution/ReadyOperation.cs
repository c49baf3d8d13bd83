using System.Runtime.CompilerServices;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Execution.Running.Incremental;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution;

/// <summary>An operation with one request's variables, to be executed once.</summary>
public sealed class ReadyOperation
{
    private readonly PreparedOperation _operation;
    private readonly Engine _engine;
    private readonly ExecutionRequest _request;
    private readonly PlannedRequest _planned;
    private readonly bool _inParts;

    internal ReadyOperation(PreparedOperation operation, Engine engine, ExecutionRequest request, PlannedRequest planned, bool inParts) =>
        (_operation, _engine, _request, _planned, _inParts) = (operation, engine, request, planned, inParts);

    /// <summary>Why the request is refused, such as a variable of the wrong type; empty when it is not.</summary>
    public IReadOnlyList<GraphQLError> Errors => _planned.Errors;

    /// <summary>What the operation selects of the root with this request's variables; nothing when the request is refused.</summary>
    public IReadOnlyList<RootSelection> Roots() =>
        [.. (_planned.Plan?.Outline ?? []).Select(root => new RootSelection(root.Field, root.Arguments.Read(_planned.Variables), root.Below))];

    /// <summary>Executes a query or a mutation and gives one response; <c>@defer</c> and <c>@stream</c> are delivered within it.</summary>
    /// <param name="cancellation">Ends the execution.</param>
    /// <returns>The response; whatever is wrong is in its errors.</returns>
    /// <exception cref="OperationCanceledException">
    /// The token ended the execution; thrown after the resolvers under way have come to an end.
    /// </exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(CancellationToken cancellation)
    {
        var observation = Observation.Start(_engine.Time, _operation);
        var error = Observation.Abandoned;
        try
        {
            var result = await RunAsync(cancellation);
            error = result.HasData ? null : result.Errors[0].Code;
            return result;
        }
        finally
        {
            observation.End(error);
        }
    }

    /// <summary>
    /// Executes the operation and gives its responses as they come: one for a query or a mutation without <c>@defer</c> and
    /// <c>@stream</c>, several with them, one for each event of a subscription. A refused request is one response without data.
    /// </summary>
    /// <param name="cancellation">Ends the execution.</param>
    /// <returns>The responses, to be disposed each by who reads them.</returns>
    /// <exception cref="OperationCanceledException">The token ended the execution.</exception>
    public async IAsyncEnumerable<GraphQLResponse> StreamAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!_inParts || !_operation.IsStream)
        {
            yield return await ExecuteAsync(cancellation);
            yield break;
        }
        var observation = Observation.Start(_engine.Time, _operation);
        var error = Observation.Abandoned;
        try
        {
            await foreach (var response in DeliverAsync(cancellation))
            {
                yield return response;
                error = response is ExecutionResult { HasData: false } refusal ? refusal.Errors[0].Code : error;
            }
            error = error == Observation.Abandoned ? null : error;
        }
        finally
        {
            observation.End(error);
        }
    }

    private async ValueTask<ExecutionResult> RunAsync(CancellationToken cancellation)
    {
        if (_operation.Kind == OperationKind.Subscription)
        {
            return ExecutionResult.Refusal([new GraphQLError(ErrorCodes.OperationResolutionFailed, "Subscriptions are not executed by a single request.")]);
        }
        if (_planned.Plan is not { } plan)
        {
            return _planned.Refusal();
        }
        using var time = _engine.TimeOf(_request, cancellation);
        var result = await OperationRunner.RunAsync(plan, new OperationRun(_request, _planned.Variables, plan.Slots, time), _engine.Limits.MaxResponseBytes);
        result.Cost = _planned.Cost;
        return result;
    }

    private async IAsyncEnumerable<GraphQLResponse> DeliverAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (_planned.Plan is not { } plan)
        {
            yield return _planned.Refusal();
            yield break;
        }
        using var time = _engine.TimeOf(_request, cancellation);
        var responses = _operation.Kind == OperationKind.Subscription
            ? new SubscriptionRunner(_engine, plan, _request, _planned.Variables).RunAsync(cancellation)
            : OperationRunner.StreamAsync(
                plan, new OperationRun(_request, _planned.Variables, plan.Slots, time, new DeferredStarts(isHeld: plan.IsSerial)), _engine.Limits.MaxResponseBytes, cancellation);
        await foreach (var response in responses)
        {
            if (response is ExecutionResult result)
            {
                result.Cost = _planned.Cost;
            }
            yield return response;
        }
    }
}
