namespace ServiceHub.Adapters.Manifests;

/// <summary>
/// When an agency is left alone: manifest key <c>circuit</c>. What tells of its health counts as a failure: no answer in time,
/// none at all, an error, an answer that cannot be read, a plea for patience. A refusal does not: who refuses is well.
/// </summary>
/// <param name="FailureRatio">The part of the calls that must fail, above 0 and at most 1.</param>
/// <param name="Sampling">Within which time.</param>
/// <param name="MinimumCalls">Of how many calls at least.</param>
/// <param name="BreakFor">How long it is then left alone; after that one call tries.</param>
public sealed record CircuitLimits(double FailureRatio, TimeSpan Sampling, int MinimumCalls, TimeSpan BreakFor)
{
    private const int DefaultPercent = 50;
    private const int DefaultCalls = 10;

    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(500);

    /// <summary>Half of ten calls or more within 30 s, for 5 s.</summary>
    public static CircuitLimits Default { get; } = new(DefaultPercent / 100d, TimeSpan.FromSeconds(30), DefaultCalls, TimeSpan.FromSeconds(5));

    internal static CircuitLimits Read(ManifestSection? section) => section is null
        ? Default
        : new CircuitLimits(
            (section.OptionalInteger("failurePercent", 1, 100) ?? DefaultPercent) / 100d,
            section.OptionalDuration("sampling", Least, TimeSpan.FromHours(1)) ?? Default.Sampling,
            section.OptionalInteger("minimumCalls", 2, 100_000) ?? DefaultCalls,
            section.OptionalDuration("breakFor", Least, TimeSpan.FromHours(1)) ?? Default.BreakFor);
}
