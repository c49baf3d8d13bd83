using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Calls;

/// <summary>One agency as the hub knows it: its name, and what it can be asked.</summary>
public sealed class Agency : IDisposable
{
    private readonly AgencyManifest _manifest;

    internal Agency(AgencyManifest manifest, IReadOnlyList<AgencyOperation> operations)
    {
        (_manifest, Operations) = (manifest, operations);
        foreach (var operation in operations)
        {
            operation.Agency = this;
        }
    }

    /// <summary>Its short name, such as <c>identity-card</c>.</summary>
    public string Name => _manifest.Agency;

    /// <summary>Its name for people.</summary>
    public LocalizedText Title => _manifest.Name;

    /// <summary>What it can be asked, in the manifest's order.</summary>
    public IReadOnlyList<AgencyOperation> Operations { get; }

    /// <summary>For an agency that drops files: what takes them in. None for the others.</summary>
    public IEnumerable<IAgencyIntake> Intakes => Operations.Select(operation => operation.Intake).OfType<IAgencyIntake>();

    /// <summary>Finds an operation.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The operation, or null.</returns>
    public AgencyOperation? Find(string name) => Operations.FirstOrDefault(operation => operation.Name == name);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var operation in Operations)
        {
            operation.Dispose();
        }
    }
}
