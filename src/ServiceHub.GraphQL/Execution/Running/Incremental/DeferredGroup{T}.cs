using ServiceHub.GraphQL.Execution.Planning;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <inheritdoc cref="DeferredGroup"/>
internal sealed class DeferredGroup<T>(ObjectSelection<T> selection, IReadOnlySet<DeferUsage> usages, int slot) : DeferredGroup(usages, slot)
{
    public void Start(OperationRun run, List<T> rows)
    {
        selection.Rows(run).AddRange(rows);
        run.Slots[Slot] = run.Deferred.Start(() => selection.RunAsync(run));
    }

    public override bool Write(ResponseWriter writer, int row) => selection.Write(writer, selection.Rows(writer.Run)[row], row);
}
