namespace ServiceHub.Adapters.Manifests;

/// <summary>The directory that holds a folder with a manifest for each agency.</summary>
/// <param name="directory">The directory.</param>
/// <param name="other">A manifest elsewhere, that joins or stands in for the one of its name; null for none.</param>
internal sealed class ManifestFolder(string directory, string? other = null)
{
    private const string ManifestName = "agency.json";

    public List<string> Agencies(List<ManifestError> errors)
    {
        var folders = Directory.Exists(directory)
            ? Directory.EnumerateDirectories(directory).Select(Path.GetFileName).OfType<string>()
                .Union(other is null ? [] : [NameOf(other)]).Order(StringComparer.Ordinal).ToList()
            : [];
        if (folders.Count == 0)
        {
            errors.Add(new ManifestError(directory, "", "There is no agency in this directory, or no such directory.",
                $"Point the hub at the directory that holds a folder with {ManifestName} for each agency."));
        }
        return folders;
    }

    public string File(string agency) =>
        other is not null && agency == NameOf(other) ? other : Path.Combine(directory, agency, ManifestName);

    /// <summary>The agency whose manifest stands in a file: its folder's name.</summary>
    public static string NameOf(string file) => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) ?? "";

    /// <summary>A manifest's bytes; null when it cannot be read.</summary>
    public byte[]? Content(string agency) => ContentOf(File(agency));

    /// <summary>The same by the manifest's path.</summary>
    public static byte[]? ContentOf(string file)
    {
        try
        {
            return System.IO.File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
