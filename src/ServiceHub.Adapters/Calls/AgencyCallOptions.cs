using ServiceHub.Adapters.Cache;

namespace ServiceHub.Adapters.Calls;

/// <summary>What holds for the calls to all agencies.</summary>
public sealed record AgencyCallOptions
{
    /// <summary>How long a question may take that does not say when its answer is needed.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Keeps answers for the operations whose manifest says so; null keeps none.</summary>
    public IAnswerCache? Cache { get; init; }
}
