using Polly;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Calls.Resilience;

/// <summary>What every attempt at any operation of one agency goes through.</summary>
internal sealed class AgencyPipeline
{
    private readonly CircuitWatch _circuit;
    private readonly Bulkhead _bulkhead;

    public AgencyPipeline(AgencyLimits limits, TimeProvider time)
    {
        Limits = limits;
        _circuit = new CircuitWatch(time);
        _bulkhead = new Bulkhead(limits.Concurrency, limits.Queue);
        var pipeline = new ResiliencePipelineBuilder<IReadOnlyList<AgencyAnswer>> { TimeProvider = time }
            .AddStrategy(_ => _circuit, new NoOptions())
            .AddStrategy(_ => _bulkhead, new NoOptions());
        if (limits.RatePerSecond is { } rate)
        {
            pipeline.AddStrategy(_ => new RateLimit(rate, limits.Burst, time), new NoOptions());
        }
        Steps = pipeline.AddCircuitBreaker(_circuit.Options(limits.Circuit)).Build();
    }

    public AgencyLimits Limits { get; }

    public ResiliencePipeline<IReadOnlyList<AgencyAnswer>> Steps { get; }

    public AgencyCircuit Circuit => _circuit.State;

    public int InFlight => _bulkhead.InFlight;

    public int Queued => _bulkhead.Queued;
}
