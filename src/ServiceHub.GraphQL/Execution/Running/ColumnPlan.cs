using System.Diagnostics.CodeAnalysis;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>A field that is resolved for all rows of its level before anything is written.</summary>
internal abstract class ColumnPlan<T, TResult>(PlannedField field, IReadOnlyList<FieldGuard> guards, ValuePlan<TResult> value)
    : FieldPlan<T>(field)
{
    public override bool NeedsRows => true;

    public override async ValueTask ResolveAsync(OperationRun run, IReadOnlyList<T> rows)
    {
        var column = new FieldColumn<TResult>();
        run.Slots[Slot] = column;
        try
        {
            if (!TryBegin(run, rows, out var arguments, out var refusal))
            {
                column.Failure = refusal.All;
                column.Results = refusal.Each is { } errors ? [.. errors.Select(error => new Resolved<TResult>(error!))] : [];
                return;
            }
            var open = refusal.Each is { } closed ? [.. rows.Where((_, row) => closed[row] is null)] : rows;
            var filling = FillAsync(run, open, arguments);
            var results = filling.IsCompletedSuccessfully ? filling.Result : await run.Time.WithinAsync(filling.AsTask());
            Check(open.Count, results.Count);
            column.Results = refusal.Each is null ? results : Together(results, refusal.Each);
            Collect(run, column);
        }
        catch (OperationCanceledException) when (run.Time.Cancellation.IsCancellationRequested)
        {
            // The whole execution ends with the token's exception when everything under way has come to its end.
        }
        catch (OperationCanceledException) when (run.Time.IsOver)
        {
            column.Failure = run.OutOfTime();
        }
        catch (Exception exception)
        {
            column.Failure = run.Report(exception, Definition);
        }
    }

    public override ValueTask DescendAsync(OperationRun run) => value.RunAsync(run);

    protected abstract ValueTask<IReadOnlyList<Resolved<TResult>>> FillAsync(
        OperationRun run, IReadOnlyList<T> rows, FieldArguments arguments);

    protected override bool WriteValue(ResponseWriter writer, T parent, int row)
    {
        var column = (FieldColumn<TResult>)writer.Run.Slots[Slot]!;
        if (column.Failure is not null)
        {
            return writer.Fail(column.Failure);
        }
        var result = column.Results[row];
        if (result.Error is not null)
        {
            return writer.Fail(result.Error);
        }
        var item = column.FirstItems is null ? 0 : column.FirstItems[row];
        return value.Write(writer, result.Value, ref item);
    }

    /// <returns>False when a guard is against it at every row, or the time or the arguments are.</returns>
    protected bool TryBegin(OperationRun run, IReadOnlyList<T> rows, [NotNullWhen(true)] out FieldArguments? arguments, out GuardVerdict refusal)
    {
        arguments = null;
        refusal = run.Time.IsOver ? run.OutOfTime() : Judge(run, rows);
        if (refusal.All is not null || refusal.Each?.All(error => error is not null) == true)
        {
            return false;
        }
        if (Arguments.TryCoerce(run, out arguments, out var error))
        {
            return true;
        }
        refusal = error;
        return false;
    }

    private GuardVerdict Judge(OperationRun run, IReadOnlyList<T> rows)
    {
        GuardVerdict verdict = default;
        if (guards.Count > 0)
        {
            var parents = rows as IReadOnlyList<object> ?? [.. rows.Select(row => (object)row!)];
            foreach (var guard in guards)
            {
                verdict = verdict.Or(guard(run.State, Definition, parents));
                if (verdict.All is not null)
                {
                    return verdict;
                }
            }
        }
        return verdict.Or(run.RefusalOf(Definition));
    }

    /// <summary>What was answered for the rows that no guard closed, and the errors of the others.</summary>
    private static Resolved<TResult>[] Together(IReadOnlyList<Resolved<TResult>> answers, IReadOnlyList<FieldError?> closed)
    {
        var next = 0;
        return [.. closed.Select(error => error is null ? answers[next++] : new Resolved<TResult>(error))];
    }

    private void Check(int asked, int answered)
    {
        if (asked != answered)
        {
            throw new InvalidOperationException($"The resolver of {Definition} was asked for {asked} parents and answered for {answered}.");
        }
    }

    private void Collect(OperationRun run, FieldColumn<TResult> column)
    {
        if (!value.NeedsRows)
        {
            return;
        }
        var firstItems = new int[column.Results.Count];
        for (var row = 0; row < firstItems.Length; row++)
        {
            firstItems[row] = value.ItemsSoFar(run);
            if (column.Results[row].Error is null && Collect(run, column.Results[row].Value) is { } failure)
            {
                var results = column.Results.ToArray();
                results[row] = failure;
                column.Results = results;
            }
        }
        column.FirstItems = firstItems;
    }

    /// <returns>Why a value cannot be gathered, such as a list that breaks off: that one row has no value.</returns>
    private FieldError? Collect(OperationRun run, TResult result)
    {
        try
        {
            value.Collect(run, result);
            return null;
        }
        catch (Exception exception)
        {
            return run.Report(exception, Definition);
        }
    }
}
