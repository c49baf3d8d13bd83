using Polly;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Calls.Resilience;

/// <summary>
/// The places for calls to one agency. An adapter that goes on after its deadline keeps its place until it ends, so that a hanging
/// agency holds no more threads, sockets and memory than it has places.
/// </summary>
/// <param name="places">How many.</param>
/// <param name="queue">How many may wait for one.</param>
internal sealed class Bulkhead(int places, int queue) : ResilienceStrategy<IReadOnlyList<AgencyAnswer>>
{
    private int _queued;

    public int InFlight => places - Free.CurrentCount;

    public int Queued => Volatile.Read(ref _queued);

    private SemaphoreSlim Free { get; } = new(places);

    protected override async ValueTask<Outcome<IReadOnlyList<AgencyAnswer>>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<IReadOnlyList<AgencyAnswer>>>> callback, ResilienceContext context, TState state)
    {
        if (await EnterAsync(context.CancellationToken) is { } failure)
        {
            return Outcome.FromException<IReadOnlyList<AgencyAnswer>>(failure);
        }
        context.Properties.Set(AgencyContext.LeftBehind, null);
        try
        {
            return await callback(context, state);
        }
        finally
        {
            if (context.Properties.GetValue(AgencyContext.LeftBehind, null) is { } leftBehind)
            {
                _ = leftBehind.ContinueWith(
                    static (ended, free) =>
                    {
                        _ = ended.Exception;
                        ((SemaphoreSlim)free!).Release();
                    },
                    Free, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
            else
            {
                Free.Release();
            }
        }
    }

    private async ValueTask<Exception?> EnterAsync(CancellationToken cancellation)
    {
        if (Free.Wait(0, CancellationToken.None))
        {
            return null;
        }
        try
        {
            if (Interlocked.Increment(ref _queued) > queue)
            {
                return new AgencyException(new AgencyFailure(
                    AgencyFailureCode.TooBusy, AgencyFailureOrigin.Hub, "Too many calls to the agency are under way and wait."));
            }
            await Free.WaitAsync(cancellation);
            return null;
        }
        catch (OperationCanceledException exception)
        {
            return exception;
        }
        finally
        {
            Interlocked.Decrement(ref _queued);
        }
    }
}
