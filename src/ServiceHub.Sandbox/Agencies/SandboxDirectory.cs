namespace ServiceHub.Sandbox.Agencies;

/// <summary>Where the agencies keep what is theirs.</summary>
internal sealed record SandboxDirectory(string Root)
{
    public string Manifest => Path.Combine(Root, "sandbox.json");

    /// <summary>The file or folder of an agency.</summary>
    public string At(string name) => Path.Combine(Root, name);

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
