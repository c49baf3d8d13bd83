namespace ServiceHub.Adapters.Tests.Support;

/// <summary>A clock that the test sets. Its timers run by the real time.</summary>
internal sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => Now;
}
