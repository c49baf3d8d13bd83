using Polly;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Calls.Resilience;

/// <summary>
/// Spaces the calls to one agency: each gets the next moment at which it may begin, and waits for it. A moment that comes after the
/// call's deadline is not taken, and one that is given up is not given back.
/// </summary>
/// <param name="ratePerSecond">How many may begin in a second.</param>
/// <param name="burst">How many of these at once after a pause.</param>
/// <param name="time">The clock.</param>
internal sealed class RateLimit(int ratePerSecond, int burst, TimeProvider time) : ResilienceStrategy<IReadOnlyList<AgencyAnswer>>
{
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1) / ratePerSecond;
    private readonly Lock _lock = new();

    /// <summary>When the next call would begin if there were no bursts.</summary>
    private DateTimeOffset _next;

    protected override async ValueTask<Outcome<IReadOnlyList<AgencyAnswer>>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<IReadOnlyList<AgencyAnswer>>>> callback, ResilienceContext context, TState state)
    {
        if (Take(AgencyContext.CallOf(context).Deadline) is not { } wait)
        {
            return Outcome.FromException<IReadOnlyList<AgencyAnswer>>(new AgencyException(new AgencyFailure(
                AgencyFailureCode.TooBusy, AgencyFailureOrigin.Hub, "The manifest allows the agency no more calls within the time of the request.")));
        }
        if (wait > TimeSpan.Zero)
        {
            try
            {
                await Task.Delay(wait, time, context.CancellationToken);
            }
            catch (OperationCanceledException exception)
            {
                return Outcome.FromException<IReadOnlyList<AgencyAnswer>>(exception);
            }
        }
        return await callback(context, state);
    }

    private TimeSpan? Take(DateTimeOffset deadline)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var next = _next > now ? _next : now;
            var begin = next - (burst - 1) * _interval;
            if (begin >= deadline)
            {
                return null;
            }
            _next = next + _interval;
            return begin - now;
        }
    }
}
