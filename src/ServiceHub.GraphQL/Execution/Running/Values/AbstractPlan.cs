namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>A value of an interface or union: what is selected depends on its object type.</summary>
/// <param name="isNonNull">Whether null is excluded.</param>
/// <param name="caseOf">The index of a value's case; -1 when it is of no possible type.</param>
/// <param name="cases">The possible object types.</param>
/// <param name="slot">Where an execution keeps case and row of each object.</param>
internal sealed class AbstractPlan<TValue>(bool isNonNull, Func<object, int> caseOf, AbstractCase[] cases, int slot)
    : ValuePlan<TValue>(isNonNull)
{
    public override bool NeedsRows { get; } = cases.Any(possible => possible.NeedsRows);

    public override void Collect(OperationRun run, TValue value)
    {
        if (value is not null)
        {
            var possible = CaseOf(run, value);
            var row = possible < 0 ? 0 : cases[possible].Collect(run, value);
            Items(run).Add((possible, row));
        }
    }

    public override int ItemsSoFar(OperationRun run) => Items(run).Count;

    public override int CountItems(OperationRun run, TValue value) => value is null ? 0 : 1;

    public override async ValueTask RunAsync(OperationRun run)
    {
        if (NeedsRows)
        {
            await Task.WhenAll(cases.Select(possible => possible.RunAsync(run).AsTask()));
        }
    }

    protected override bool WriteValue(ResponseWriter writer, TValue value, ref int item)
    {
        var (possible, row) = NeedsRows ? Items(writer.Run)[item++] : (CaseOf(writer.Run, value!), 0);
        return possible < 0
            ? writer.FailValue("a value of no type that is possible here")
            : cases[possible].Write(writer, value!, row);
    }

    /// <summary>A type that cannot be told is one item's fault, and not of the list around it.</summary>
    private int CaseOf(OperationRun run, object value)
    {
        try
        {
            return caseOf(value);
        }
        catch (Exception exception)
        {
            run.Report(exception, null);
            return -1;
        }
    }

    private List<(int Case, int Row)> Items(OperationRun run) => (List<(int, int)>)(run.Slots[slot] ??= new List<(int, int)>());
}
