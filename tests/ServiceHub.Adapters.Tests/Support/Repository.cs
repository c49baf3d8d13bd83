namespace ServiceHub.Adapters.Tests.Support;

/// <summary>The files of the repository that tests read as they are.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Agencies { get; } = Path.Combine(Root, "adapters", "agencies");

    public static string Schema { get; } = Path.Combine(Root, "schema");

    public static string Sample(string agency, string file) => Path.Combine(Agencies, agency, "samples", file);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!Disk.Exists(Path.Combine(folder, "ServiceHub.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }
        return folder;
    }
}
