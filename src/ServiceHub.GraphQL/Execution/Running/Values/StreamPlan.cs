using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Running.Incremental;

namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>A list of which the first items are delivered with its field, and the others later.</summary>
/// <param name="isNonNull">Whether null is excluded.</param>
/// <param name="usage">The @stream.</param>
/// <param name="first">The plan of the first items.</param>
/// <param name="later">The plan of the others.</param>
internal sealed class StreamPlan<TList, TItem>(bool isNonNull, StreamUsage usage, ValuePlan<TItem> first, ValuePlan<TItem> later)
    : ValuePlan<TList>(isNonNull)
    where TList : IEnumerable<TItem>
{
    private static readonly FieldError BadCount = new(ErrorCodes.BadUserInput, "\"initialCount\" of \"@stream\" must be 0 or more.");

    public override bool NeedsRows => first.NeedsRows;

    public override void Collect(OperationRun run, TList value)
    {
        foreach (var element in First(run, value))
        {
            first.Collect(run, element);
        }
    }

    public override int ItemsSoFar(OperationRun run) => first.ItemsSoFar(run);

    public override int CountItems(OperationRun run, TList value) => First(run, value).Sum(element => first.CountItems(run, element));

    public override ValueTask RunAsync(OperationRun run) => first.RunAsync(run);

    protected override bool WriteValue(ResponseWriter writer, TList value, ref int item)
    {
        if (usage.InitialCount(writer.Run.Variables) is not (>= 0 and var count))
        {
            return writer.Fail(BadCount);
        }
        var elements = value.GetEnumerator();
        var index = 0;
        var hasMore = elements.MoveNext();
        writer.Buffer.WriteByte((byte)'[');
        writer.EnterList();
        for (; hasMore && index < count; hasMore = elements.MoveNext())
        {
            if (index > 0)
            {
                writer.Buffer.WriteByte((byte)',');
            }
            writer.AtIndex(index++);
            if (!first.Write(writer, elements.Current, ref item))
            {
                writer.Leave();
                return false;
            }
        }
        writer.Leave();
        writer.Buffer.WriteByte((byte)']');
        if (hasMore)
        {
            writer.AddLater(new StreamedList<TItem>(writer.Field(), writer.Path(), usage.Label, writer.Run, later, elements, index));
        }
        return true;
    }

    private IEnumerable<TItem> First(OperationRun run, TList value) =>
        value is null ? [] : value.Take(Math.Max(0, usage.InitialCount(run.Variables) ?? 0));
}
