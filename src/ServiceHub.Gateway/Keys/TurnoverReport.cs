using ServiceHub.Data.Keys.Turnover;

namespace ServiceHub.Gateway.Keys;

/// <summary>Logs how far a table is: now and then while it is gone through, and at its end.</summary>
internal sealed class TurnoverReport(ILogger logger, TimeProvider time) : IProgress<TurnoverProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private long _told = time.GetTimestamp();

    public void Report(TurnoverProgress value)
    {
        if (value.Moved > 0 && (value.IsEnd || time.GetElapsedTime(_told) >= Interval))
        {
            Log.Moved(logger, value.Moved, value.Table);
            _told = time.GetTimestamp();
        }
        if (value is { Stuck: > 0, IsEnd: true })
        {
            Log.Stuck(logger, value.Stuck, value.Table);
        }
    }
}
