namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>An object of which fields are selected.</summary>
/// <typeparam name="TValue">The CLR type of the field.</typeparam>
/// <typeparam name="TObject">The CLR class behind the object type.</typeparam>
internal sealed class ObjectPlan<TValue, TObject>(bool isNonNull, ObjectSelection<TObject> selection) : ValuePlan<TValue>(isNonNull)
    where TValue : TObject
{
    public override bool NeedsRows => selection.NeedsRows;

    public override void Collect(OperationRun run, TValue value)
    {
        if (value is not null)
        {
            selection.Rows(run).Add(value);
        }
    }

    public override int ItemsSoFar(OperationRun run) => selection.Rows(run).Count;

    public override int CountItems(OperationRun run, TValue value) => value is null ? 0 : 1;

    public override ValueTask RunAsync(OperationRun run) => NeedsRows ? selection.RunAsync(run) : default;

    protected override bool WriteValue(ResponseWriter writer, TValue value, ref int item) => selection.Write(writer, value, item++);
}
