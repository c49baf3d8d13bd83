namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>A list. It may be enumerated more than once.</summary>
internal sealed class ListPlan<TList, TItem>(bool isNonNull, ValuePlan<TItem> item) : ValuePlan<TList>(isNonNull)
    where TList : IEnumerable<TItem>
{
    public override bool NeedsRows => item.NeedsRows;

    public override void Collect(OperationRun run, TList value)
    {
        if (value is not null)
        {
            foreach (var element in value)
            {
                item.Collect(run, element);
            }
        }
    }

    public override int ItemsSoFar(OperationRun run) => item.ItemsSoFar(run);

    public override int CountItems(OperationRun run, TList value) => value is null ? 0 : value.Sum(element => item.CountItems(run, element));

    public override ValueTask RunAsync(OperationRun run) => item.RunAsync(run);

    protected override bool WriteValue(ResponseWriter writer, TList value, ref int firstItem)
    {
        writer.Buffer.WriteByte((byte)'[');
        writer.EnterList();
        var written = value is IReadOnlyList<TItem> list ? WriteList(writer, list, ref firstItem) : WriteAll(writer, value, ref firstItem);
        writer.Leave();
        writer.Buffer.WriteByte((byte)']');
        return written;
    }

    private bool WriteList(ResponseWriter writer, IReadOnlyList<TItem> list, ref int firstItem)
    {
        var count = list.Count;
        for (var index = 0; index < count; index++)
        {
            if (!WriteItem(writer, list[index], index, ref firstItem))
            {
                return false;
            }
        }
        return true;
    }

    private bool WriteAll(ResponseWriter writer, TList value, ref int firstItem)
    {
        var index = 0;
        foreach (var element in value)
        {
            if (!WriteItem(writer, element, index++, ref firstItem))
            {
                return false;
            }
        }
        return true;
    }

    private bool WriteItem(ResponseWriter writer, TItem element, int index, ref int firstItem)
    {
        if (index > 0)
        {
            writer.Buffer.WriteByte((byte)',');
        }
        writer.AtIndex(index);
        return item.Write(writer, element, ref firstItem);
    }
}
