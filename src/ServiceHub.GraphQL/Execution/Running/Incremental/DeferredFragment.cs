using ServiceHub.GraphQL.Execution.Planning;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>A deferred fragment of one object of the response.</summary>
internal sealed class DeferredFragment(DeferUsage usage, object[] path, DeferredFragment? parent) : PendingResult(path, usage.Label)
{
    public DeferUsage Usage => usage;

    /// <summary>The fragment in which it stands: it is told of only when that one is delivered.</summary>
    public DeferredFragment? Parent => parent;

    public List<DeferredFragment> Children { get; } = [];

    public List<DeferredPart> Parts { get; } = [];

    public int Unfinished { get; set; }

    /// <summary>Whether the delivery has seen it.</summary>
    public bool IsKnown { get; set; }

    /// <summary>The first of its parts that failed; it fails with it.</summary>
    public DeferredPart? Failed { get; set; }
}
