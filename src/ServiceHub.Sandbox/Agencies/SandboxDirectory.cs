namespace ServiceHub.Sandbox.Agencies;

/// <summary>Where the agencies keep what is theirs.</summary>
internal sealed record SandboxDirectory(string Root)
{
    public string Manifest => Path.Combine(Root, "sandbox.json");

    public string IdentityCard => Path.Combine(Root, "identity-card.db");

    public string SocialSecurity => Path.Combine(Root, "social-security.db");

    public string HealthCoverage => Path.Combine(Root, "health-coverage.db");

    public string WelfareRegister => Path.Combine(Root, "welfare-register");

    /// <summary>Where everything is made before it is moved to its place.</summary>
    public SandboxDirectory Staging => new(Path.Combine(Root, "preparing"));

    public void MoveTo(SandboxDirectory target)
    {
        foreach (var entry in new DirectoryInfo(Root).EnumerateFileSystemInfos())
        {
            var place = Path.Combine(target.Root, entry.Name);
            if (entry is DirectoryInfo folder)
            {
                if (Directory.Exists(place))
                {
                    Directory.Delete(place, recursive: true);
                }
                folder.MoveTo(place);
            }
            else
            {
                File.Move(entry.FullName, place, overwrite: true);
            }
        }
    }
}
