using ServiceHub.Data;

namespace ServiceHub.Gateway.Hosting;

/// <summary>
/// Lets one hub at a time get a data directory and a database ready: migrate, seed, load. The others wait and say so. The
/// system and the database let the lock go when its holder dies.
/// </summary>
internal sealed class StartLock : IAsyncDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _directory;
    private readonly IAsyncDisposable? _database;

    private StartLock(FileStream directory, IAsyncDisposable? database) => (_directory, _database) = (directory, database);

    public static async Task<StartLock> AcquireAsync(DataDirectory data, IHubDatabase database, TimeProvider time, CancellationToken cancellation)
    {
        var directory = await LockAsync(data, time, cancellation);
        try
        {
            return new(directory, await database.LockAsync(() => Console.Out.WriteLine("Another hub is getting the database ready; waiting for it."), cancellation));
        }
        catch
        {
            await directory.DisposeAsync();
            throw;
        }
    }

    /// <summary>Locks the directory alone, for who leaves the database as it is.</summary>
    public static async Task<StartLock> AcquireAsync(DataDirectory data, TimeProvider time, CancellationToken cancellation) =>
        new(await LockAsync(data, time, cancellation), null);

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
        await _directory.DisposeAsync();
    }

    private static async Task<FileStream> LockAsync(DataDirectory data, TimeProvider time, CancellationToken cancellation)
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
