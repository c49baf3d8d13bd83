using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Probing;

/// <summary>An agency as its manifest describes it, to be asked for trial: without circuit, cache and calls of others.</summary>
public sealed class AgencyProbe : IDisposable
{
    private readonly AgencySetup _setup;

    private AgencyProbe(AgencySetup setup, TimeProvider time)
    {
        _setup = setup;
        Operations = [.. setup.Operations.Select(operation => new OperationProbe(operation, time))];
    }

    /// <summary>Its short name.</summary>
    public string Name => _setup.Manifest.Agency;

    /// <summary>Its name for people.</summary>
    public LocalizedText Title => _setup.Manifest.Name;

    /// <summary>What it can be asked, in the manifest's order.</summary>
    public IReadOnlyList<OperationProbe> Operations { get; }

    /// <summary>Reads one manifest whole, as a hub does at its start. Asks nobody.</summary>
    /// <param name="file">The manifest, in a folder of the agency's name.</param>
    /// <param name="settings">Looks a configuration key up; null when it is not set.</param>
    /// <param name="factories">The protocols.</param>
    /// <param name="tap">What is to see the raw exchange; null for nothing.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The agency, to be disposed.</returns>
    /// <exception cref="ManifestException">Anything is wrong; holds every error.</exception>
    public static AgencyProbe Load(
        string file, Func<string, string?> settings, IEnumerable<IAdapterFactory> factories, IAgencyTap? tap, TimeProvider time)
    {
        var reader = new ManifestReader(
            settings, factories.ToDictionary(factory => factory.Protocol, StringComparer.Ordinal), new AgencyCallOptions(), time, tap);
        var errors = new List<ManifestError>();
        return reader.Read(ManifestFolder.NameOf(file), file, ManifestFolder.ContentOf(file), errors, out _) is { } setup
            ? new AgencyProbe(setup, time)
            : throw new ManifestException(errors);
    }

    /// <summary>Finds an operation.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The operation, or null.</returns>
    public OperationProbe? Find(string name) => Operations.FirstOrDefault(operation => operation.Manifest.Operation == name);

    /// <inheritdoc/>
    public void Dispose() => _setup.Retire();
}
