using System.Collections.Concurrent;

namespace ServiceHub.OAuth;

/// <summary>
/// Remembers what was asked for lately, in two generations of bounded size: when the newer is full, the older goes, and what is
/// still asked for moves up.
/// </summary>
/// <param name="generationSize">How many one generation holds.</param>
internal sealed class RecentlyUsed<TKey, TValue>(int generationSize)
    where TKey : notnull
    where TValue : class
{
    private volatile ConcurrentDictionary<TKey, TValue> _newer = new();
    private volatile ConcurrentDictionary<TKey, TValue> _older = new();

    public TValue? Find(TKey key)
    {
        if (_newer.TryGetValue(key, out var value))
        {
            return value;
        }
        if (_older.TryGetValue(key, out value))
        {
            Add(key, value);
        }
        return value;
    }

    public void Add(TKey key, TValue value)
    {
        // ConcurrentDictionary.Count takes every lock, so it is asked only when something new comes.
        if (_newer.TryAdd(key, value) && _newer.Count > generationSize)
        {
            (_older, _newer) = (_newer, new());
        }
    }
}
