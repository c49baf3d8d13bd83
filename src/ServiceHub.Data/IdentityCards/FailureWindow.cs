using System.Buffers.Binary;

namespace ServiceHub.Data.IdentityCards;

/// <summary>
/// The verifications that count against one limit, each by its moment: those that failed, and those under way, which may yet fail.
/// At rest eight bytes an entry: the ticks, and in the lowest bit whether it failed.
/// </summary>
internal sealed class FailureWindow
{
    /// <summary>What is under way for longer was lost with its gateway, and counts as failed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly FailureLimit _limit;
    private readonly long _now;
    private readonly List<long> _entries = [];

    public FailureWindow(FailureLimit limit, ReadOnlySpan<byte> entries, DateTimeOffset now)
    {
        (_limit, _now) = (limit, now.UtcTicks);
        for (; entries.Length >= sizeof(long); entries = entries[sizeof(long)..])
        {
            var entry = BinaryPrimitives.ReadInt64LittleEndian(entries);
            if ((entry >> 1) + limit.Window.Ticks > _now)
            {
                _entries.Add(entry);
            }
        }
    }

    /// <summary>Whether another may be under way.</summary>
    public bool HasRoom => _entries.Count < _limit.Most;

    /// <summary>Whether so many failed that room comes with time only, and not when those under way succeed.</summary>
    public bool IsLocked => _entries.Count(HasFailed) >= _limit.Most;

    /// <summary>How long until there may be room; not for a window that has room.</summary>
    public TimeSpan Wait => IsLocked
        ? TimeSpan.FromTicks((_entries.Where(HasFailed).Order().ElementAt(_entries.Count(HasFailed) - _limit.Most) >> 1) + _limit.Window.Ticks - _now)
        : TimeSpan.FromSeconds(1);

    /// <summary>From when on nothing counts.</summary>
    public DateTimeOffset Expires => new((_entries.Count == 0 ? _now : _entries.Max() >> 1) + _limit.Window.Ticks, TimeSpan.Zero);

    public void Reserve(long stamp) => _entries.Add(stamp << 1);

    /// <summary>Ends a reservation; one that is long gone changes nothing.</summary>
    public void Settle(long stamp, bool failed)
    {
        if (_entries.Remove(stamp << 1) && failed)
        {
            _entries.Add((stamp << 1) | 1);
        }
    }

    public byte[] Write()
    {
        var bytes = new byte[_entries.Count * sizeof(long)];
        for (var i = 0; i < _entries.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), _entries[i]);
        }
        return bytes;
    }

    private bool HasFailed(long entry) => (entry & 1) == 1 || (entry >> 1) + Longest.Ticks < _now;
}
