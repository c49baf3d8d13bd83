using Polly;
using Polly.CircuitBreaker;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Calls.Resilience;

/// <summary>
/// Follows an agency's circuit breaker, and turns calls away while it is open: before they queue for a place that the circuit
/// breaker, which comes after, would not let them use.
/// </summary>
internal sealed class CircuitWatch(TimeProvider time) : ResilienceStrategy<IReadOnlyList<AgencyAnswer>>
{
    private volatile AgencyCircuit _state;
    private long _openUntil;

    public AgencyCircuit State => _state == AgencyCircuit.Open && !IsShut ? AgencyCircuit.HalfOpen : _state;

    private bool IsShut => _state == AgencyCircuit.Open && Left > TimeSpan.Zero;

    private TimeSpan Left => TimeSpan.FromTicks(Volatile.Read(ref _openUntil) - time.GetUtcNow().UtcTicks);

    public CircuitBreakerStrategyOptions<IReadOnlyList<AgencyAnswer>> Options(CircuitLimits limits) => new()
    {
        FailureRatio = limits.FailureRatio,
        SamplingDuration = limits.Sampling,
        MinimumThroughput = limits.MinimumCalls,
        BreakDuration = limits.BreakFor,
        ShouldHandle = args => ValueTask.FromResult(AgencyHealth.IsIll(args.Outcome)),
        OnOpened = args =>
        {
            Volatile.Write(ref _openUntil, (time.GetUtcNow() + args.BreakDuration).UtcTicks);
            return Become(AgencyCircuit.Open);
        },
        OnHalfOpened = _ => Become(AgencyCircuit.HalfOpen),
        OnClosed = _ => Become(AgencyCircuit.Closed),
    };

    protected override ValueTask<Outcome<IReadOnlyList<AgencyAnswer>>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<IReadOnlyList<AgencyAnswer>>>> callback, ResilienceContext context, TState state) =>
        IsShut
            ? ValueTask.FromResult(Outcome.FromException<IReadOnlyList<AgencyAnswer>>(new BrokenCircuitException(Left)))
            : callback(context, state);

    private ValueTask Become(AgencyCircuit state)
    {
        _state = state;
        return ValueTask.CompletedTask;
    }
}
