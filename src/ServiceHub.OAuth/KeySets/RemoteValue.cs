namespace ServiceHub.OAuth.KeySets;

/// <summary>
/// What somebody publishes at one address, remembered. It is fetched anew in the background; when that fails, the last good
/// one stays for a day. However many ask, one fetch is under way, and the next begins no sooner than <see cref="Pause"/>.
/// </summary>
/// <param name="fetch">Fetches and reads it; throws <see cref="RemoteDocumentException"/> when it cannot.</param>
/// <param name="time">The clock.</param>
internal sealed class RemoteValue<T>(Func<CancellationToken, ValueTask<T>> fetch, TimeProvider time)
    where T : class
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private volatile Known? _known;
    private Task _underWay = Task.CompletedTask;
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;

    /// <summary>The value as last fetched; null when there is none yet, or the last good one is too old.</summary>
    public async ValueTask<T?> GetAsync(CancellationToken cancellation)
    {
        if (_known is not { } known || Age(known) >= Kept)
        {
            await FetchAsync().WaitAsync(cancellation);
            return _known is { } fetched && Age(fetched) < Kept ? fetched.Value : null;
        }
        if (Age(known) >= Fresh)
        {
            // It cannot fail; who asks now does not wait for it.
            _ = FetchAsync();
        }
        return known.Value;
    }

    /// <summary>The value anew, for one who misses something in what was got; the same again when it was fetched just now.</summary>
    public async ValueTask<T?> RefreshAsync(CancellationToken cancellation)
    {
        await FetchAsync().WaitAsync(cancellation);
        return _known?.Value;
    }

    private TimeSpan Age(Known known) => time.GetUtcNow() - known.Fetched;

    private Task FetchAsync()
    {
        lock (_lock)
        {
            if (_underWay.IsCompleted && time.GetUtcNow() is var now && now >= _nextFetch)
            {
                _nextFetch = now + Pause;
                _underWay = Task.Run(FetchOnceAsync);
            }
            return _underWay;
        }
    }

    private async Task FetchOnceAsync()
    {
        try
        {
            // Of nobody's request: those who wait share it.
            _known = new(await fetch(CancellationToken.None), time.GetUtcNow());
        }
        catch (RemoteDocumentException)
        {
            // The fetcher has logged it, and the last good value stays.
        }
    }

    private sealed record Known(T Value, DateTimeOffset Fetched);
}
