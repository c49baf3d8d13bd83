using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Benchmarks.Mapping;

/// <summary>Keeps the adapters that it makes, by the keys of their operations, to call them without what stands before them.</summary>
internal sealed class CapturingFactory(IAdapterFactory inner, Dictionary<string, (IAgencyAdapter Adapter, OperationManifest Manifest)> made) : IAdapterFactory
{
    public string Protocol => inner.Protocol;

    public IAgencyAdapter? Create(AdapterPlan plan)
    {
        var adapter = inner.Create(plan);
        if (adapter is not null)
        {
            made[plan.Manifest.Key] = (adapter, plan.Manifest);
        }
        return adapter;
    }
}
