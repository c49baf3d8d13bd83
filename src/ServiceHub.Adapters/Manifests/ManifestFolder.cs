namespace ServiceHub.Adapters.Manifests;

/// <summary>The directory that holds a folder with a manifest for each agency.</summary>
internal sealed class ManifestFolder(string directory)
{
    private const string ManifestName = "agency.json";

    public List<string> Agencies(List<ManifestError> errors)
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

    public string File(string agency) => Path.Combine(directory, agency, ManifestName);

    /// <summary>A manifest's bytes; null when it cannot be read.</summary>
    public byte[]? Content(string agency)
    {
        try
        {
            return System.IO.File.ReadAllBytes(File(agency));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
