using System.Collections.Concurrent;

namespace ServiceHub.OAuth.Stores.InMemory;

/// <summary>Revocations of one process.</summary>
/// <param name="time">Tells what has expired and can go.</param>
public sealed class InMemoryRevocations(TimeProvider time) : IRevocations
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new();

    /// <inheritdoc/>
    public ValueTask AddAsync(string tokenId, DateTimeOffset expires, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var (known, end) in _tokens)
        {
            if (end < now)
            {
                _tokens.TryRemove(known, out _);
            }
        }
        _tokens[tokenId] = expires;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<bool> ContainsAsync(string tokenId, CancellationToken cancellation) => new(_tokens.ContainsKey(tokenId));
}
