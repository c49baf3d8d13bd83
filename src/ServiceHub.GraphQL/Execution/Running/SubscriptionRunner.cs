using System.Runtime.CompilerServices;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Execution.Planning;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>Executes a subscription's selection with each event (specification, section 6.2.3.2: MapSourceToResponseEvent).</summary>
/// <param name="engine">What executes it.</param>
/// <param name="plan">The subscription.</param>
/// <param name="request">The request.</param>
/// <param name="variables">Its variables.</param>
internal sealed class SubscriptionRunner(Engine engine, OperationPlan plan, ExecutionRequest request, VariableValues variables)
{
    public async IAsyncEnumerable<ExecutionResult> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var life = new ExecutionTime(engine.Time, null, cancellation);
        var opening = new OperationRun(request, variables, plan.Slots, life);
        if (((ISourcePlan)plan.Root.Fields[0]).Open(opening, out var refusal) is not { } events)
        {
            yield return ExecutionResult.Refusal([refusal!]);
            yield break;
        }
        await using var source = events.GetAsyncEnumerator(cancellation);
        while (true)
        {
            var (hasEvent, failure) = await NextAsync(source, opening, cancellation);
            if (failure is not null)
            {
                yield return ExecutionResult.Refusal([failure]);
            }
            if (!hasEvent)
            {
                yield break;
            }
            yield return await RespondAsync(source.Current, cancellation);
        }
    }

    private static async ValueTask<(bool HasEvent, GraphQLError? Failure)> NextAsync(
        IAsyncEnumerator<object> source, OperationRun opening, CancellationToken cancellation)
    {
        try
        {
            return (await source.MoveNextAsync(), null);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            var error = opening.Report(exception, null);
            return (false, new GraphQLError(error.Code, error.Message));
        }
    }

    private async ValueTask<ExecutionResult> RespondAsync(object happened, CancellationToken cancellation)
    {
        using var turn = request.BeforeEvent is { } wait ? await wait(cancellation) : null;
        using var time = engine.TimeOf(request, cancellation);
        return await OperationRunner.RunAsync(
            plan, new OperationRun(request, variables, plan.Slots, time) { Event = happened }, engine.Limits.MaxResponseBytes);
    }
}
