using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters;

/// <summary>
/// All agencies of the hub, as the manifests under one directory describe them. Agencies and operations stay the same objects when
/// manifests are read again.
/// </summary>
public sealed class AgencyCatalogue : IDisposable
{
    private readonly ManifestReload? _reload;
    private volatile Dictionary<string, Agency> _byName;

    internal AgencyCatalogue(IReadOnlyList<Agency> agencies, ManifestReload? reload = null)
    {
        _reload = reload;
        _byName = ByName(agencies);
        Agencies = agencies;
    }

    /// <summary>The agencies, by name.</summary>
    public IReadOnlyList<Agency> Agencies { get; private set; }

    /// <summary>
    /// Says what does not fit about agencies before one of them becomes what its changed manifest says; is given the catalogue as it
    /// would be. Null for no more than what the agencies' own shapes tell.
    /// </summary>
    public Func<AgencyCatalogue, IEnumerable<string>>? Check { get; set; }

    /// <summary>Reads every <c>&lt;agency&gt;/agency.json</c> under a directory. Asks no agency: any may be down.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="settings">Looks a configuration key up, for the texts of the form <c>config:KEY</c>; null when it is not set.</param>
    /// <param name="factories">The protocols.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">What holds for the calls to all agencies.</param>
    /// <param name="manifest">A manifest elsewhere, that joins or stands in for the one of its name; null for none.</param>
    /// <returns>The catalogue; dispose it to close the agencies' connections.</returns>
    /// <exception cref="ManifestException">Anything is wrong; holds every error of every manifest.</exception>
    public static AgencyCatalogue Load(
        string directory,
        Func<string, string?> settings,
        IEnumerable<IAdapterFactory> factories,
        TimeProvider time,
        AgencyCallOptions? options = null,
        string? manifest = null)
    {
        options ??= new AgencyCallOptions();
        var reader = new ManifestReader(
            settings, factories.ToDictionary(factory => factory.Protocol, StringComparer.Ordinal), options, time);
        var reload = new ManifestReload(new ManifestFolder(directory, manifest), reader, settings, setup => new Agency(setup, options, time));
        var agencies = reload.ReadAll();
        foreach (var agency in agencies)
        {
            CallMeter.Watch(agency);
        }
        return new AgencyCatalogue(agencies, reload);
    }

    /// <summary>
    /// Looks at the manifests and the settings that they refer to again, and lets every agency become what its changed manifest says.
    /// A manifest with an error, or one that does not fit what is bound to the agency, leaves it as it was. Calls under way end as they
    /// began.
    /// </summary>
    /// <returns>What changed, and what could not.</returns>
    public ReloadReport Reload() => _reload?.Look(this) ?? new ReloadReport([], []);

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

    /// <summary>The catalogue as it would be with one agency another, or gone.</summary>
    internal AgencyCatalogue With(string name, Agency? agency) => new(Replaced(name, agency));

    internal void Take(string name, Agency? agency)
    {
        var agencies = Replaced(name, agency);
        _byName = ByName(agencies);
        Agencies = agencies;
    }

    private List<Agency> Replaced(string name, Agency? agency) =>
        [.. Agencies.Where(other => other.Name != name).Concat(agency is null ? [] : [agency]).OrderBy(other => other.Name, StringComparer.Ordinal)];

    private static Dictionary<string, Agency> ByName(IEnumerable<Agency> agencies) =>
        agencies.ToDictionary(agency => agency.Name, StringComparer.Ordinal);
}
