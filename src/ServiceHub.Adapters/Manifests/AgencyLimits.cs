namespace ServiceHub.Adapters.Manifests;

/// <summary>
/// What all operations of an agency share, by keys of the manifest's top. All of it counts for one gateway: two gateways ask an
/// agency twice as often.
/// </summary>
/// <param name="Concurrency">How many calls may be under way (<c>concurrency</c>).</param>
/// <param name="Queue">How many calls may wait for one of these places (<c>queue</c>).</param>
/// <param name="RatePerSecond">How many calls may begin in a second (<c>ratePerSecond</c>); null for any number.</param>
/// <param name="Burst">How many of these may begin at once after a pause (<c>burst</c>).</param>
/// <param name="Circuit">When the agency is left alone (<c>circuit</c>).</param>
public sealed record AgencyLimits(int Concurrency, int Queue, int? RatePerSecond, int Burst, CircuitLimits Circuit)
{
    private const int DefaultConcurrency = 16;
    private const int DefaultQueue = 256;

    /// <summary>What holds when the manifest says nothing.</summary>
    public static AgencyLimits Default { get; } = new(DefaultConcurrency, DefaultQueue, null, 1, CircuitLimits.Default);

    internal static AgencyLimits Read(ManifestSection root)
    {
        var rate = root.OptionalInteger("ratePerSecond", 1, 100_000);
        var burst = root.OptionalInteger("burst", 1, 100_000);
        if (burst is not null && !root.Has("ratePerSecond"))
        {
            root.Report("burst", "There is no rate that a burst could exceed.", "Write ratePerSecond beside it, or remove it.");
        }
        return new AgencyLimits(
            root.OptionalInteger("concurrency", 1, 1_000) ?? DefaultConcurrency,
            root.OptionalInteger("queue", 0, 100_000) ?? DefaultQueue,
            rate,
            burst ?? rate ?? 1,
            CircuitLimits.Read(root.OptionalSection("circuit")));
    }
}
