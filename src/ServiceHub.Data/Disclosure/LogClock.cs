namespace ServiceHub.Data.Disclosure;

/// <summary>The log's time, which never goes back: not behind this gateway's clock of before, nor behind what other gateways wrote.</summary>
/// <param name="time">The clock.</param>
public sealed class LogClock(TimeProvider time)
{
    /// <summary>By how much the clocks of gateways may be apart, and one may be corrected.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    private long _last;

    /// <summary>The time in milliseconds since 1970.</summary>
    /// <exception cref="ClockSetBackException">The clock stands further behind than clocks may be apart.</exception>
    public long Now()
    {
        var now = time.GetUtcNow();
        var last = DateTimeOffset.FromUnixTimeMilliseconds(Volatile.Read(ref _last));
        if (now + Tolerance < last)
        {
            throw new ClockSetBackException(now, last);
        }
        var milliseconds = now.ToUnixTimeMilliseconds();
        Saw(milliseconds);
        return milliseconds;
    }

    /// <summary>Takes note of a time that stands in the log.</summary>
    public void Saw(long milliseconds)
    {
        var last = Volatile.Read(ref _last);
        while (milliseconds > last)
        {
            var before = Interlocked.CompareExchange(ref _last, milliseconds, last);
            if (before == last)
            {
                return;
            }
            last = before;
        }
    }
}
