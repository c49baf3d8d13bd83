using ServiceHub.Sandbox.Agencies.DrivingLicence;
using ServiceHub.Sandbox.Agencies.Faults;
using ServiceHub.Sandbox.Agencies.HealthCoverage;
using ServiceHub.Sandbox.Agencies.HouseRegistration;
using ServiceHub.Sandbox.Agencies.IdentityCard;
using ServiceHub.Sandbox.Agencies.LandTitles;
using ServiceHub.Sandbox.Agencies.Revenue;
using ServiceHub.Sandbox.Agencies.SocialSecurity;
using ServiceHub.Sandbox.Agencies.StudentLoans;
using ServiceHub.Sandbox.Agencies.WelfareRegister;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.Seeding;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>The simulated agencies: made once in a directory, started from there.</summary>
public sealed class SandboxAgencies : IAsyncDisposable
{
    private static readonly IReadOnlyList<ISandboxAgency> All =
    [
        new IdentityCardAgency(),
        new HouseRegistrationAgency(),
        new SocialSecurityAgency(),
        new HealthCoverageAgency(),
        new WelfareAgency(),
        new LandTitleAgency(),
        new DrivingLicenceAgency(),
        new RevenueAgency(),
        new StudentLoanAgency(),
    ];

    private readonly Dictionary<string, AgencyServer> _servers = [];
    private readonly Dictionary<string, string?> _settings = [];
    private readonly List<IDisposable> _stores = [];
    private readonly Dictionary<string, IAgencyFaults> _faults = [];

    private delegate OpenAgency Opening(ISandboxAgency agency, SandboxDirectory place, TimeProvider time);

    private SandboxAgencies()
    {
    }

    /// <summary>The names of the agencies that answer over a socket, and can be slow.</summary>
    public static IReadOnlyList<string> OverSockets { get; } = [.. All.Where(agency => agency.IsOverSocket).Select(agency => agency.Name)];

    /// <summary>All that the hub needs to know to reach the agencies, as configuration: addresses, credentials, certificates.</summary>
    public IReadOnlyDictionary<string, string?> Settings => _settings;

    /// <summary>The server of an agency that answers over a socket.</summary>
    /// <param name="agency">Its name, one of <see cref="OverSockets"/>.</param>
    public IAgencyServer Find(string agency) => _servers[agency];

    /// <summary>How each agency can misbehave, by its name.</summary>
    public IReadOnlyDictionary<string, IAgencyFaults> Faults => _faults;

    /// <summary>Whether the directory holds the agencies that the options describe.</summary>
    /// <exception cref="SandboxStateException">It holds others; the message names the remedies.</exception>
    public static bool IsPrepared(string directory, SandboxOptions options)
    {
        var made = SandboxManifest.Read(At(directory).Manifest);
        made?.MustFit(options, directory);
        return made is not null && All.All(agency => agency.IsPrepared(At(directory)));
    }

    /// <summary>Makes the agencies' stores, unless they are there. What was interrupted can be repeated.</summary>
    /// <exception cref="SandboxStateException">The directory holds other agencies; the message names the remedies.</exception>
    public static async Task PrepareAsync(string directory, Population population, CancellationToken cancellation)
    {
        if (!IsPrepared(directory, population.Options))
        {
            await Task.Run(() => Prepare(At(directory), population, cancellation), cancellation);
        }
    }

    /// <summary>Starts the agencies from their stores, each with a socket of its own.</summary>
    /// <exception cref="SandboxStateException">Nothing is prepared in the directory, or other agencies.</exception>
    public static Task<SandboxAgencies> StartAsync(
        string directory, SandboxOptions options, TimeProvider time, CancellationToken cancellation) =>
        StartAsync(directory, options, static (agency, place, time) => agency.Open(place, time), time, cancellation);

    /// <summary>
    /// The same for a while, perhaps beside a hub that runs on the same directory: with sockets and secrets of their own, without
    /// faults, and without a change to what lies there.
    /// </summary>
    /// <exception cref="SandboxStateException">Nothing is prepared in the directory, or other agencies.</exception>
    public static Task<SandboxAgencies> VisitAsync(
        string directory, SandboxOptions options, TimeProvider time, CancellationToken cancellation) =>
        StartAsync(directory, options, static (agency, place, time) => agency.Visit(place, time), time, cancellation);

    /// <summary>Writes the settings into a file for who wants to ask an agency without the hub: readable by its owner only.</summary>
    public Task WriteSettingsAsync(string file, CancellationToken cancellation) => SandboxFile.WriteAsync(file, _settings, cancellation);

    public async ValueTask DisposeAsync()
    {
        foreach (var faults in _faults.Values)
        {
            await faults.DisposeAsync();
        }
        await Task.WhenAll(_servers.Values.Select(server => server.StopAsync()));
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync();
        }
        _stores.ForEach(store => store.Dispose());
    }

    private static async Task<SandboxAgencies> StartAsync(
        string directory, SandboxOptions options, Opening open, TimeProvider time, CancellationToken cancellation)
    {
        if (!IsPrepared(directory, options))
        {
            throw new SandboxStateException($"{directory} holds no sandbox: prepare it first.");
        }
        var agencies = new SandboxAgencies();
        try
        {
            foreach (var agency in All)
            {
                await agencies.StartAsync(agency, open(agency, At(directory), time), options, time, cancellation);
            }
            return agencies;
        }
        catch
        {
            await agencies.DisposeAsync();
            throw;
        }
    }

    private async Task StartAsync(
        ISandboxAgency agency, OpenAgency open, SandboxOptions options, TimeProvider time, CancellationToken cancellation)
    {
        if (open.Store is { } store)
        {
            _stores.Add(store);
        }
        foreach (var (key, value) in open.Settings)
        {
            Set(agency, key, value);
        }
        if (open.Faults is { } faults)
        {
            _faults.Add(agency.Name, faults);
        }
        if (open.Answer is { } answer)
        {
            var server = await AgencyServer.StartAsync(answer, open.Tls, options.LatencyOf(agency.Name), time, cancellation);
            _servers.Add(agency.Name, server);
            _faults.Add(agency.Name, server.Faults);
            var origin = server.Address.GetLeftPart(UriPartial.Authority);
            Set(agency, "Address", origin);
            foreach (var (key, path) in open.Addresses)
            {
                Set(agency, key, origin + path);
            }
        }
    }

    private void Set(ISandboxAgency agency, string key, string value) => _settings[$"Agencies:{agency.Name}:{key}"] = value;

    private static void Prepare(SandboxDirectory place, Population population, CancellationToken cancellation)
    {
        var staging = place.Staging;
        if (Directory.Exists(staging.Root))
        {
            Directory.Delete(staging.Root, recursive: true);
        }
        Directory.CreateDirectory(staging.Root);
        var known = KnownPeople.Of(population);
        // The same options make the same people: what an older hub made stays, and what it did not know is added.
        var isMade = SandboxManifest.Read(place.Manifest) is not null;
        foreach (var agency in All.Where(agency => !isMade || !agency.IsPrepared(place)))
        {
            cancellation.ThrowIfCancellationRequested();
            agency.Prepare(staging, known);
        }
        cancellation.ThrowIfCancellationRequested();
        staging.MoveTo(place);
        Directory.Delete(staging.Root);
        SandboxManifest.Of(population.Options).Write(place.Manifest);
    }

    private static SandboxDirectory At(string directory) => new(Path.GetFullPath(directory));
}
