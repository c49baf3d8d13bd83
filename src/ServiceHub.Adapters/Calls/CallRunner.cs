using Polly;
using Polly.CircuitBreaker;
using ServiceHub.Adapters.Calls.Resilience;
using ServiceHub.Adapters.Calls.Sharing;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Calls;

/// <summary>Makes the calls of one operation. Whatever goes wrong is an answer.</summary>
internal sealed class CallRunner(OperationManifest manifest, IAgencyAdapter adapter, AgencyPipeline agency, TimeProvider time)
{
    private readonly ResiliencePipeline<IReadOnlyList<AgencyAnswer>> _pipeline = OperationPipeline.Build(manifest, agency, time);

    /// <summary>How the calls end; may go on from an operation's former manifest.</summary>
    public CallHistory History { get; set; } = new();

    /// <summary>Calls, and tells how it ended.</summary>
    public async Task<IReadOnlyList<AgencyAnswer>> RunAsync(SharedCall call)
    {
        var start = time.GetTimestamp();
        var outcome = await ExecuteAsync(call);
        var (answers, result) = outcome switch
        {
            { Exception: OperationCanceledException } when call.GivenUp.IsCancellationRequested && !call.IsOverdue =>
                (FailAll(call.Request, AgencyFailure.TimedOut("Nobody waits for the answer.")), "cancelled"),
            { Exception: BrokenCircuitException } => (FailAll(call.Request, FailureClassifier.Classify(outcome.Exception)), "circuit_open"),
            { Exception: { } exception } => Ended(FailAll(call.Request, FailureClassifier.Classify(exception))),
            _ => Ended(outcome.Result!),
        };
        CallMeter.Count(manifest, result, time.GetElapsedTime(start));
        return answers;
    }

    private async ValueTask<Outcome<IReadOnlyList<AgencyAnswer>>> ExecuteAsync(SharedCall call)
    {
        var context = ResilienceContextPool.Shared.Get(call.GivenUp);
        context.Properties.Set(AgencyContext.Call, call);
        try
        {
            return await _pipeline.ExecuteOutcomeAsync(static (attempt, runner) => runner.AttemptAsync(attempt), context, this);
        }
        catch (Exception exception)
        {
            return Outcome.FromException<IReadOnlyList<AgencyAnswer>>(exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<IReadOnlyList<AgencyAnswer>>> AttemptAsync(ResilienceContext context)
    {
        var call = AgencyContext.CallOf(context);
        var deadline = context.CancellationToken;
        var askedAt = time.GetUtcNow();
        // On a thread of its own, as an adapter may work without ever waiting.
        var asked = Task.Run(() => adapter.AskAsync(call.Request, deadline).AsTask(), CancellationToken.None);
        try
        {
            // An adapter that ignores its deadline is left behind, so that only its own answer is lost.
            var answers = await asked.WaitAsync(deadline);
            return answers.Count == call.Subjects.Count && !answers.Contains(null)
                ? Outcome.FromResult<IReadOnlyList<AgencyAnswer>>([.. answers.Select(answer => answer with { AskedAt = askedAt })])
                : Failed(AgencyFailure.OfHub("The adapter did not answer for each subject."));
        }
        catch (OperationCanceledException) when (call.IsOverdue || !deadline.IsCancellationRequested)
        {
            return Failed(AgencyFailure.TimedOut("No answer within the time of the request, or of the adapter itself."));
        }
        catch (Exception exception)
        {
            return Outcome.FromException<IReadOnlyList<AgencyAnswer>>(exception);
        }
        finally
        {
            if (!asked.IsCompleted)
            {
                context.Properties.Set(AgencyContext.LeftBehind, asked);
            }
        }
    }

    private (IReadOnlyList<AgencyAnswer> Answers, string Result) Ended(IReadOnlyList<AgencyAnswer> answers)
    {
        var failure = answers.FirstOrDefault(answer => answer.Failure is not null)?.Failure;
        if (failure is null)
        {
            History.Succeeded(time.GetUtcNow());
        }
        else
        {
            History.FailedWith(failure.Code, time.GetUtcNow());
        }
        return (answers, CallMeter.ResultOf(failure?.Code));
    }

    private AgencyAnswer[] FailAll(AgencyRequest request, AgencyFailure failure)
    {
        var named = AgencyAnswer.Failed(failure with { Detail = $"{manifest.Key}: {failure.Detail}" });
        return [.. Enumerable.Repeat(named, request.Subjects.Count)];
    }

    private static Outcome<IReadOnlyList<AgencyAnswer>> Failed(AgencyFailure failure) =>
        Outcome.FromException<IReadOnlyList<AgencyAnswer>>(new AgencyException(failure));
}
