namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>How much the hub does at once: the section <c>GraphQL:Load</c>.</summary>
internal sealed class LoadOptions
{
    public const string Section = "GraphQL:Load";

    /// <summary>
    /// Operations executed at once. Most of an operation is waiting for agencies, so there are far more than cores; each may hold
    /// an answer of some megabytes.
    /// </summary>
    public int ConcurrentOperations { get; set; } = Math.Max(128, 64 * Environment.ProcessorCount);

    /// <summary>Operations that one client may have executed at once; half of all when not set.</summary>
    public int? ConcurrentOperationsPerClient { get; set; }

    /// <summary>How long an operation may wait for its turn.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether identical queries under one token that are under way at the same time are executed once.</summary>
    public bool ShareIdenticalQueries { get; set; } = true;

    public int PerClient => ConcurrentOperationsPerClient ?? Math.Max(1, ConcurrentOperations / 2);

    public IEnumerable<string> Errors()
    {
        if (ConcurrentOperations is < 1 or > 100_000)
        {
            yield return $"{Section}:{nameof(ConcurrentOperations)} must be 1 to 100000.";
        }
        if (ConcurrentOperationsPerClient is { } perClient && (perClient < 1 || perClient > ConcurrentOperations))
        {
            yield return $"{Section}:{nameof(ConcurrentOperationsPerClient)} must be 1 to {Section}:{nameof(ConcurrentOperations)}.";
        }
        if (LongestWait < TimeSpan.Zero || LongestWait > TimeSpan.FromMinutes(1))
        {
            yield return $"{Section}:{nameof(LongestWait)} must be 00:00:00 to 00:01:00.";
        }
    }
}
