using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>A field whose resolver answers for all rows at once.</summary>
internal sealed class BatchPlan<T, TResult>(
    PlannedField field,
    IReadOnlyList<FieldGuard> guards,
    ValuePlan<TResult> value,
    Func<BatchContext<T>, ValueTask<IReadOnlyList<Resolved<TResult>>>> resolver,
    ResolveOrder order) : ColumnPlan<T, TResult>(field, guards, value)
{
    public override ResolveOrder Order => order;

    protected override ValueTask<IReadOnlyList<Resolved<TResult>>> FillAsync(
        OperationRun run, IReadOnlyList<T> rows, FieldArguments arguments) =>
        resolver(new BatchContext<T>(this, rows, arguments, run));
}
