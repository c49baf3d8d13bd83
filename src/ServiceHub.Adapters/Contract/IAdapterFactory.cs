using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Contract;

/// <summary>Makes adapters for one protocol out of manifests.</summary>
public interface IAdapterFactory
{
    /// <summary>The protocol's name, as manifests write it: also the name of its section there.</summary>
    string Protocol { get; }

    /// <summary>Reads and checks the protocol's part of a manifest. Opens nothing: the agency may be down while the hub starts.</summary>
    /// <param name="plan">The manifest; every error found is reported to its sections.</param>
    /// <returns>The adapter, or null when errors were reported. One that is <see cref="IDisposable"/> is disposed with its agency.</returns>
    IAgencyAdapter? Create(AdapterPlan plan);
}
