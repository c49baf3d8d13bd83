namespace ServiceHub.Sandbox;

/// <summary>Files with secrets: readable by their owner only.</summary>
internal static class OwnersFile
{
    public static FileStreamOptions ToWrite()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return options;
    }
}
