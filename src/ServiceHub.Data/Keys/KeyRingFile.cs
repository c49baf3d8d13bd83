namespace ServiceHub.Data.Keys;

/// <summary>Writes a ring's file: whole and on the disk before anything is encrypted with it, and for its owner only.</summary>
internal static class KeyRingFile
{
    public static void Write(string file, KeyRingDocument document, bool overwrite)
    {
        var unfinished = file + ".tmp";
        File.Delete(unfinished);
        using (var stream = new FileStream(unfinished, OwnerOnly(FileMode.CreateNew)))
        {
            stream.Write(document.ToUtf8());
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, file, overwrite);
    }

    /// <summary>Keeps others from changing the file until it is disposed.</summary>
    /// <exception cref="IOException">Another changes it.</exception>
    public static FileStream Lock(string file)
    {
        var options = OwnerOnly(FileMode.OpenOrCreate);
        options.Share = FileShare.None;
        return new(file + ".lock", options);
    }

    private static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return options;
    }
}
