using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Benchmarks.FanOut;

/// <summary>Makes adapters whose calls are counted.</summary>
internal sealed class CountingFactory(IAdapterFactory inner, CountedCalls calls) : IAdapterFactory
{
    public string Protocol => inner.Protocol;

    public IAgencyAdapter? Create(AdapterPlan plan) =>
        inner.Create(plan) is not { } adapter ? null
        : adapter is IAgencyIntake intake ? new CountedIntake(adapter, intake, plan.Manifest.Key, calls)
        : new CountedAdapter(adapter, plan.Manifest.Key, calls);

    private class CountedAdapter(IAgencyAdapter adapter, string operation, CountedCalls calls) : IAgencyAdapter
    {
        public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation)
        {
            calls.Begin(operation);
            try
            {
                return await adapter.AskAsync(request, cancellation);
            }
            finally
            {
                calls.End(operation);
            }
        }
    }

    private sealed class CountedIntake(IAgencyAdapter adapter, IAgencyIntake intake, string operation, CountedCalls calls)
        : CountedAdapter(adapter, operation, calls), IAgencyIntake
    {
        public bool HasHint => intake.HasHint;

        public ValueTask<IntakeReport> LoadPendingAsync(CancellationToken cancellation) => intake.LoadPendingAsync(cancellation);
    }
}
