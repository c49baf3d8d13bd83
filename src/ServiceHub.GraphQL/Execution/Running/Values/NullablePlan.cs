namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>A CLR value type that may be null.</summary>
internal sealed class NullablePlan<TStruct>(bool isNonNull, ValuePlan<TStruct> inner) : ValuePlan<TStruct?>(isNonNull)
    where TStruct : struct
{
    public override bool NeedsRows => inner.NeedsRows;

    public override void Collect(OperationRun run, TStruct? value)
    {
        if (value is { } some)
        {
            inner.Collect(run, some);
        }
    }

    public override int ItemsSoFar(OperationRun run) => inner.ItemsSoFar(run);

    public override int CountItems(OperationRun run, TStruct? value) => value is { } some ? inner.CountItems(run, some) : 0;

    public override ValueTask RunAsync(OperationRun run) => inner.RunAsync(run);

    protected override bool WriteValue(ResponseWriter writer, TStruct? value, ref int item) =>
        inner.Write(writer, value.GetValueOrDefault(), ref item);
}
