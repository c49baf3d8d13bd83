using System.Collections.Concurrent;

namespace ServiceHub.OAuth.Endpoints.Load;

/// <summary>Counts by key within the minute of the clock. Only who was counted in this minute is remembered, so that memory ends with it.</summary>
internal sealed class MinuteCounts<TKey>(TimeProvider time)
    where TKey : notnull
{
    /// <summary>Beyond these, keys share one count: whoever invents keys by the million is counted as one.</summary>
    private const int MostKeys = 100_000;

    private volatile Minute _minute = new(0);
    private int _overflow;

    /// <summary>How long until the counts begin anew.</summary>
    public TimeSpan Remaining => TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(time.GetUtcNow().Ticks % TimeSpan.TicksPerMinute);

    public int Count(TKey key) => Now().Counts.GetValueOrDefault(key);

    /// <summary>Counts once more; gives the count with it.</summary>
    public int Add(TKey key)
    {
        var minute = Now();
        if (!minute.Counts.ContainsKey(key) && Interlocked.Increment(ref minute.Keys) > MostKeys)
        {
            return Interlocked.Increment(ref _overflow);
        }
        return minute.Counts.AddOrUpdate(key, 1, (_, count) => count + 1);
    }

    private Minute Now()
    {
        var number = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        var minute = _minute;
        if (minute.Number != number)
        {
            // Two threads may both turn the page; what one of them counted in between is lost, which is as good as nothing.
            _minute = minute = new(number);
            _overflow = 0;
        }
        return minute;
    }

    private sealed class Minute(long number)
    {
        // Counted apart: the dictionary's own count takes every lock.
        public int Keys;

        public long Number { get; } = number;

        public ConcurrentDictionary<TKey, int> Counts { get; } = new();
    }
}
