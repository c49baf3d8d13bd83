using ServiceHub.GraphQL.Execution.Planning;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>What is deferred at one place of a plan.</summary>
/// <param name="usages">The deferred fragments that begin here, outer ones first.</param>
/// <param name="groups">The fields of the place that are delivered later, be it for fragments that begin further up.</param>
internal sealed class Deferral<T>(IReadOnlyList<DeferUsage> usages, IReadOnlyList<DeferredGroup<T>> groups)
{
    public bool HasGroups => groups.Count > 0;

    public void Start(OperationRun run, List<T> rows)
    {
        foreach (var group in groups)
        {
            group.Start(run, rows);
        }
    }

    /// <summary>An object is about to be written: its deferred fragments come into being.</summary>
    public void Enter(ResponseWriter writer)
    {
        if (usages.Count > 0)
        {
            writer.Scope = new FragmentScope(usages, writer.Path(), writer.Scope);
        }
    }

    /// <summary>An object is written: what it lacks comes later.</summary>
    public void Leave(ResponseWriter writer, int row)
    {
        foreach (var group in groups)
        {
            writer.AddLater(new DeferredPart(group, writer.Run, row, writer.Path(), writer.Scope!));
        }
    }
}
