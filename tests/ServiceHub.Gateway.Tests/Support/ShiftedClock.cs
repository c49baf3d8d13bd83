namespace ServiceHub.Gateway.Tests.Support;

/// <summary>The system's clock, which a test can move on: timers that would have fired meanwhile do.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private readonly List<ShiftedTimer> _timers = [];
    private readonly Lock _lock = new();
    private TimeSpan _shift;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ShiftedTimer(this, System.CreateTimer(callback, state, dueTime, period));
        timer.Note(dueTime, period);
        lock (_lock)
        {
            _timers.Add(timer);
        }
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        lock (_lock)
        {
            _shift += time;
            _timers.ForEach(timer => timer.Hasten());
        }
    }

    private sealed class ShiftedTimer(ShiftedClock clock, ITimer inner) : ITimer
    {
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public void Note(TimeSpan dueTime, TimeSpan period) =>
            (_due, _period) = (dueTime < TimeSpan.Zero ? null : clock.GetUtcNow() + dueTime, period);

        public void Hasten()
        {
            if (_due is { } due)
            {
                var left = due - clock.GetUtcNow();
                inner.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, _period);
                _due = left > TimeSpan.Zero || _period > TimeSpan.Zero ? _due : null;
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Note(dueTime, period);
            return inner.Change(dueTime, period);
        }

        public void Dispose()
        {
            Forget();
            inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Forget();
            return inner.DisposeAsync();
        }

        private void Forget()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }
    }
}
