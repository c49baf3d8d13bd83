namespace ServiceHub.Gateway.Hosting;

/// <summary>Where the hub keeps its state, and each thing's place in it.</summary>
/// <param name="Root">The full path.</param>
internal sealed record DataDirectory(string Root)
{
    public const string Key = "Data:Directory";
    private const string Default = ".servicehub";

    public string Database => Path.Combine(Root, "servicehub.db");

    public string KeyRing => Path.Combine(Root, "keys", "keyring.json");

    public string StartLock => Path.Combine(Root, "start.lock");

    public string Logs => Path.Combine(Root, "logs");

    public string Sandbox => Path.Combine(Root, "sandbox");

    /// <summary>Where it is, whether or not there is one.</summary>
    public static DataDirectory Locate(IConfiguration configuration) =>
        new(Path.GetFullPath(configuration[Key] is { Length: > 0 } named ? named : Default));

    /// <summary>Makes the directory where it is missing, and makes sure that it can be written to.</summary>
    /// <exception cref="StartupException">It cannot.</exception>
    public static DataDirectory Open(IConfiguration configuration)
    {
        var data = Locate(configuration);
        var root = data.Root;
        try
        {
            foreach (var directory in new[] { root, data.Logs, data.Sandbox, Path.GetDirectoryName(data.KeyRing)! })
            {
                CreateForOwner(directory);
            }
            using var probe = new FileStream(
                Path.Combine(root, $".probe-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data directory {root} cannot be written to: give the hub's user the right to, or name another by --{Key} <path>.");
        }
        return data;
    }

    /// <summary>What lies there is personal: nobody else on the machine is to read it.</summary>
    private static void CreateForOwner(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
