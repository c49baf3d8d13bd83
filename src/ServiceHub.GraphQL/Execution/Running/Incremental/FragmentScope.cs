using ServiceHub.GraphQL.Execution.Planning;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>The deferred fragments that are open around a place of the response.</summary>
internal sealed class FragmentScope
{
    private readonly FragmentScope? _outer;
    private readonly List<DeferredFragment> _fragments = [];

    public FragmentScope(IReadOnlyList<DeferUsage> usages, object[] path, FragmentScope? outer)
    {
        _outer = outer;
        foreach (var usage in usages)
        {
            _fragments.Add(new DeferredFragment(usage, path, usage.Parent is null ? null : Find(usage.Parent)));
        }
    }

    public DeferredFragment Find(DeferUsage usage)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._fragments.Find(fragment => fragment.Usage == usage) is { } found)
            {
                return found;
            }
        }
        throw new InvalidOperationException("A deferred fragment is used outside of the object in which it begins.");
    }
}
