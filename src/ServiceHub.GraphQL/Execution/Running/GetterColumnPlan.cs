using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>A field that is read from each parent before anything is written: it has a guard, or a batch resolver below it.</summary>
internal sealed class GetterColumnPlan<T, TResult>(
    PlannedField field, IReadOnlyList<FieldGuard> guards, ValuePlan<TResult> value, Func<T, FieldArguments, TResult> getter)
    : ColumnPlan<T, TResult>(field, guards, value)
{
    protected override ValueTask<IReadOnlyList<Resolved<TResult>>> FillAsync(
        OperationRun run, IReadOnlyList<T> rows, FieldArguments arguments)
    {
        var results = new Resolved<TResult>[rows.Count];
        for (var row = 0; row < results.Length; row++)
        {
            results[row] = Read(run, rows[row], arguments);
        }
        return ValueTask.FromResult<IReadOnlyList<Resolved<TResult>>>(results);
    }

    private Resolved<TResult> Read(OperationRun run, T parent, FieldArguments arguments)
    {
        try
        {
            return new Resolved<TResult>(getter(parent, arguments));
        }
        catch (Exception exception)
        {
            return run.Report(exception, Definition);
        }
    }
}
