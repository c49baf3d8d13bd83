namespace ServiceHub.Data.Sqlite;

/// <summary>A lock between processes that the system lets go when its holder dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(200);

    public static async Task<FileStream> AcquireAsync(string file, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(Retry, TimeProvider.System, cancellation);
            }
        }
    }
}
