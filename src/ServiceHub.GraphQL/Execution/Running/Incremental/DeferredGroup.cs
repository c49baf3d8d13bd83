using ServiceHub.GraphQL.Execution.Planning;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>The fields of an object that are delivered later, together.</summary>
/// <param name="usages">The deferred fragments that they belong to.</param>
/// <param name="slot">Where an execution keeps the running of the fields.</param>
internal abstract class DeferredGroup(IReadOnlySet<DeferUsage> usages, int slot)
{
    public IReadOnlySet<DeferUsage> Usages => usages;

    protected int Slot => slot;

    /// <summary>Ends when the fields are resolved for all rows; never fails.</summary>
    public Task RunningIn(OperationRun run) => (Task)run.Slots[slot]!;

    /// <summary>Writes one row's fields.</summary>
    /// <returns>False when a null that is not allowed took all of them.</returns>
    public abstract bool Write(ResponseWriter writer, int row);
}
