using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Benchmarks;

/// <summary>Makes adapters of files and databases that take their time, as a busy agency's do.</summary>
internal sealed class SlowAdapterFactory(IAdapterFactory inner, TimeSpan latency) : IAdapterFactory
{
    public string Protocol => inner.Protocol;

    public IAgencyAdapter? Create(AdapterPlan plan)
    {
        var adapter = inner.Create(plan);
        return adapter is not null && Protocol is "sql" or "file" ? new SlowAdapter(adapter, latency) : adapter;
    }

    private sealed class SlowAdapter(IAgencyAdapter inner, TimeSpan latency) : IAgencyAdapter, IAgencyIntake
    {
        public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation)
        {
            await Task.Delay(latency, cancellation);
            return await inner.AskAsync(request, cancellation);
        }

        public bool HasHint => inner is IAgencyIntake { HasHint: true };

        public ValueTask<IntakeReport> LoadPendingAsync(CancellationToken cancellation) =>
            inner is IAgencyIntake intake ? intake.LoadPendingAsync(cancellation) : ValueTask.FromResult(new IntakeReport("", []));
    }
}
