namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <inheritdoc cref="AbstractCase"/>
internal sealed class AbstractCase<TObject>(ObjectSelection<TObject> selection) : AbstractCase
{
    public override bool NeedsRows => selection.NeedsRows;

    public override int Collect(OperationRun run, object value)
    {
        var rows = selection.Rows(run);
        rows.Add((TObject)value);
        return rows.Count - 1;
    }

    public override ValueTask RunAsync(OperationRun run) => NeedsRows ? selection.RunAsync(run) : default;

    public override bool Write(ResponseWriter writer, object value, int row) => selection.Write(writer, (TObject)value, row);
}
