namespace ServiceHub.Adapters.File.Arrival;

/// <summary>
/// Tells when something in the drop folder has changed. A hint and no more: where the system does not tell, as over many network
/// shares, or the folder is not there yet, who polls finds the file all the same.
/// </summary>
internal sealed class FolderWatch(string folder) : IDisposable
{
    private FileSystemWatcher? _watcher;
    private DateTime _watched;
    private volatile bool _changed;

    /// <summary>Whether something has changed since <see cref="Begin"/>.</summary>
    public bool HasChanged => _changed;

    /// <summary>Sees to it that the folder is watched, and forgets what has changed before; to be called before a look into it.</summary>
    public void Begin()
    {
        _changed = false;
        var made = Directory.GetCreationTimeUtc(folder);
        if (_watcher is not null && made == _watched)
        {
            return;
        }
        Dispose();
        try
        {
            _watcher = new FileSystemWatcher(folder);
            _watcher.Created += (_, _) => _changed = true;
            _watcher.Changed += (_, _) => _changed = true;
            _watcher.Renamed += (_, _) => _changed = true;
            _watcher.Error += (_, _) => _changed = true;
            _watcher.EnableRaisingEvents = true;
            _watched = made;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            Dispose();
        }
    }

    /// <summary>Asks for another look soon.</summary>
    public void Again() => _changed = true;

    public void Dispose()
    {
        _watcher?.Dispose();
        _watcher = null;
    }
}
