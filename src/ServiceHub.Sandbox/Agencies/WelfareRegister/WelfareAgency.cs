using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Sandbox.Agencies.WelfareRegister;

/// <summary>The welfare register with the disability register: two files in one folder, each dropped anew every month.</summary>
internal sealed class WelfareAgency : ISandboxAgency
{
    private const string Folder = "welfare-register";

    public string Name => "welfare-register";

    public bool IsOverSocket => false;

    public void Prepare(SandboxDirectory place, KnownPeople known)
    {
        WelfareFile.File.Create(place.At(Folder), WelfareFile.Details(known.People), known.Today);
        DisabilityFile.File.Create(place.At(Folder), DisabilityFile.Details(known.People, known.Office), known.Today);
    }

    public OpenAgency Open(SandboxDirectory place, TimeProvider time)
    {
        var faults = new DropFaults(place.At(Folder));
        WelfareFile.File.DropWhenDue(place.At(Folder), ThaiTime.Today(time));
        DisabilityFile.File.DropWhenDue(place.At(Folder), ThaiTime.Today(time));
        return new OpenAgency { Settings = Settings(place), Faults = faults };
    }

    public OpenAgency Visit(SandboxDirectory place, TimeProvider time) => new() { Settings = Settings(place) };

    private static Dictionary<string, string> Settings(SandboxDirectory place) => new() { ["Address"] = place.At(Folder) };
}
