namespace ServiceHub.Sandbox.Tests.Agencies;

/// <summary>A clock that stands at ten o'clock Thai time, and on which every wait is over at once and remembered.</summary>
internal sealed class ThaiMorning : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
            {
                return [.. _waits];
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_waits)
        {
            _waits.Add(dueTime);
        }
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
