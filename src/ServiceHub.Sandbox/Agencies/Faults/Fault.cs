namespace ServiceHub.Sandbox.Agencies.Faults;

/// <summary>A simulated agency's trouble.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Delay">For <see cref="FaultKind.Slow"/>: how long it takes.</param>
public sealed record Fault(FaultKind Kind, TimeSpan Delay = default)
{
    /// <summary>The longest that an agency can be told to take.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    /// <summary>No trouble.</summary>
    public static Fault None { get; } = new(FaultKind.None);
}
