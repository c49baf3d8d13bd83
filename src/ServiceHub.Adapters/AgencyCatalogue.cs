using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters;

/// <summary>All agencies of the hub, as the manifests under one directory describe them.</summary>
public sealed class AgencyCatalogue : IDisposable
{
    private const string ManifestName = "agency.json";

    private readonly Dictionary<string, Agency> _byName;

    private AgencyCatalogue(IReadOnlyList<Agency> agencies)
    {
        Agencies = agencies;
        _byName = agencies.ToDictionary(agency => agency.Name, StringComparer.Ordinal);
    }

    /// <summary>The agencies, by name.</summary>
    public IReadOnlyList<Agency> Agencies { get; }

    /// <summary>Reads every <c>&lt;agency&gt;/agency.json</c> under a directory. Asks no agency: any may be down.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="settings">Looks a configuration key up, for the texts of the form <c>config:KEY</c>; null when it is not set.</param>
    /// <param name="factories">The protocols.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The catalogue; dispose it to close the agencies' connections.</returns>
    /// <exception cref="ManifestException">Anything is wrong; holds every error of every manifest.</exception>
    public static AgencyCatalogue Load(
        string directory, Func<string, string?> settings, IEnumerable<IAdapterFactory> factories, TimeProvider time)
    {
        var errors = new List<ManifestError>();
        var reader = new ManifestReader(settings, factories.ToDictionary(factory => factory.Protocol, StringComparer.Ordinal), time);
        var agencies = Folders(directory, errors)
            .Select(folder => reader.Read(folder, Path.Combine(directory, folder, ManifestName), errors))
            .OfType<Agency>()
            .ToList();
        if (errors.Count == 0)
        {
            return new AgencyCatalogue(agencies);
        }
        agencies.ForEach(agency => agency.Dispose());
        throw new ManifestException(errors);
    }

    /// <summary>Finds an operation.</summary>
    /// <param name="agency">The agency's short name.</param>
    /// <param name="operation">The operation's name.</param>
    /// <returns>The operation, or null.</returns>
    public AgencyOperation? Find(string agency, string operation) => Find(agency)?.Find(operation);

    /// <summary>Finds an agency.</summary>
    /// <param name="name">Its short name.</param>
    /// <returns>The agency, or null.</returns>
    public Agency? Find(string name) => _byName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var agency in Agencies)
        {
            agency.Dispose();
        }
    }

    private static List<string> Folders(string directory, List<ManifestError> errors)
    {
        var folders = Directory.Exists(directory)
            ? Directory.EnumerateDirectories(directory).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).ToList()
            : [];
        if (folders.Count == 0)
        {
            errors.Add(new ManifestError(directory, "", "There is no agency in this directory, or no such directory.",
                $"Point the hub at the directory that holds a folder with {ManifestName} for each agency."));
        }
        return folders;
    }
}
