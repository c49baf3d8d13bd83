using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Sandbox.Agencies.DrivingLicence;

/// <summary>The transport department: a CSV of all drivers in a folder, dropped anew every month.</summary>
internal sealed class DrivingLicenceAgency : ISandboxAgency
{
    private const string Folder = "driving-licence";

    public string Name => "driving-licence";

    public bool IsOverSocket => false;

    public void Prepare(SandboxDirectory place, KnownPeople known) =>
        LicenceFile.Create(place.At(Folder), known.People, known.Office, known.Today);

    public OpenAgency Open(SandboxDirectory place, TimeProvider time)
    {
        var faults = new DropFaults(place.At(Folder), ".ctl");
        LicenceFile.DropWhenDue(place.At(Folder), ThaiTime.Today(time));
        return new OpenAgency { Settings = Settings(place), Faults = faults };
    }

    public OpenAgency Visit(SandboxDirectory place, TimeProvider time) => new() { Settings = Settings(place) };

    private static Dictionary<string, string> Settings(SandboxDirectory place) => new() { ["Address"] = place.At(Folder) };
}
