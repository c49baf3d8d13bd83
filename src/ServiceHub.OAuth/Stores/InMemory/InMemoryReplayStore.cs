using System.Collections.Concurrent;

namespace ServiceHub.OAuth.Stores.InMemory;

/// <summary>One-time uses of one process.</summary>
/// <param name="time">Tells what has expired and can go.</param>
public sealed class InMemoryReplayStore(TimeProvider time) : IReplayStore
{
    private readonly ConcurrentDictionary<(string Owner, string Id), DateTimeOffset> _uses = new();

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(OneTimeUse use, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var (key, expires) in _uses)
        {
            if (expires < now)
            {
                _uses.TryRemove(key, out _);
            }
        }
        return new(_uses.TryAdd((use.Owner, use.Id), use.Expires));
    }
}
