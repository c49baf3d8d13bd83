using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Sandbox.Agencies.HealthCoverage;

/// <summary>The health-coverage register: a database file of which the hub may read a view.</summary>
internal sealed class HealthCoverageAgency : ISandboxAgency
{
    private const string Database = "health-coverage.db";

    public string Name => "health-coverage";

    public bool IsOverSocket => false;

    public void Prepare(SandboxDirectory place, KnownPeople known) => CoverageStore.Create(place.At(Database), known.People, known.Today);

    public OpenAgency Open(SandboxDirectory place, TimeProvider time) => new()
    {
        Settings = Settings(place),
        Faults = new DatabaseFaults(place.At(Database), time),
    };

    public OpenAgency Visit(SandboxDirectory place, TimeProvider time) => new() { Settings = Settings(place) };

    private static Dictionary<string, string> Settings(SandboxDirectory place) => new() { ["Address"] = place.At(Database) };
}
