using System.Collections.Concurrent;

namespace ServiceHub.OAuth.Stores.InMemory;

/// <summary>The last tokens that one process issued.</summary>
public sealed class InMemoryTokenHistory : ITokenHistory
{
    private const int Most = 10_000;

    private readonly ConcurrentQueue<TokenRecord> _tokens = new();

    /// <summary>The tokens, the oldest first; no more than ten thousand.</summary>
    public IReadOnlyCollection<TokenRecord> Tokens => [.. _tokens];

    /// <inheritdoc/>
    public ValueTask AddAsync(TokenRecord token, CancellationToken cancellation)
    {
        _tokens.Enqueue(token);
        while (_tokens.Count > Most)
        {
            _tokens.TryDequeue(out _);
        }
        return ValueTask.CompletedTask;
    }
}
