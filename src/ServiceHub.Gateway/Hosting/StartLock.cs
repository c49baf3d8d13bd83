namespace ServiceHub.Gateway.Hosting;

/// <summary>
/// Lets one hub at a time get a data directory ready: migrate, seed, load. The others wait and say so. The system lets the
/// lock go when its holder dies.
/// </summary>
internal static class StartLock
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(200);

    public static async Task<IDisposable> AcquireAsync(DataDirectory data, TimeProvider time, CancellationToken cancellation)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(data.StartLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException error)
            {
                throw new StartupException($"The file {data.StartLock} cannot be opened: {error.Message} Mend its rights, or delete it.");
            }
            catch (IOException) when (File.Exists(data.StartLock))
            {
                if (!told)
                {
                    await Console.Out.WriteLineAsync($"Another hub is getting {data.Root} ready; waiting for it.");
                }
                await Task.Delay(Retry, time, cancellation);
            }
        }
    }
}
