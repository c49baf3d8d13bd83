namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>An item of a list that may be an error of its own instead of a value.</summary>
internal sealed class ResolvedPlan<TItem>(bool isNonNull, ValuePlan<TItem> inner) : ValuePlan<Resolved<TItem>>(isNonNull)
{
    public override bool NeedsRows => inner.NeedsRows;

    public override void Collect(OperationRun run, Resolved<TItem> value)
    {
        if (value.Error is null)
        {
            inner.Collect(run, value.Value);
        }
    }

    public override int ItemsSoFar(OperationRun run) => inner.ItemsSoFar(run);

    public override int CountItems(OperationRun run, Resolved<TItem> value) => value.Error is null ? inner.CountItems(run, value.Value) : 0;

    public override ValueTask RunAsync(OperationRun run) => inner.RunAsync(run);

    protected override bool WriteValue(ResponseWriter writer, Resolved<TItem> value, ref int item) =>
        value.Error is { } error ? writer.Fail(error) : inner.Write(writer, value.Value, ref item);
}
