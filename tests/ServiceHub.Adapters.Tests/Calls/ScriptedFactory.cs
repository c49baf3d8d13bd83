using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Calls;

/// <summary>A protocol whose adapter does what the test says.</summary>
internal sealed class ScriptedFactory(Func<IReadOnlyList<NationalId>, CancellationToken, Task<IReadOnlyList<AgencyAnswer>>> ask)
    : IAdapterFactory
{
    public string Protocol => "scripted";

    public bool IsDisposed { get; private set; }

    public IAgencyAdapter? Create(AdapterPlan plan) => new Adapter(this);

    private sealed class Adapter(ScriptedFactory factory) : IAgencyAdapter, IDisposable
    {
        private readonly Func<IReadOnlyList<NationalId>, CancellationToken, Task<IReadOnlyList<AgencyAnswer>>> _ask = factory.Ask;

        public ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation) =>
            new(_ask(request.Subjects, cancellation));

        public void Dispose() => factory.IsDisposed = true;
    }

    private Func<IReadOnlyList<NationalId>, CancellationToken, Task<IReadOnlyList<AgencyAnswer>>> Ask => ask;
}
