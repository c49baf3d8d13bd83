using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Incremental;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Binding.Outputs;

internal sealed class ListOutput<TList, TItem>(bool isNonNull, OutputType<TItem> item) : OutputType<TList>
    where TList : IEnumerable<TItem>
{
    public override ValuePlan<TList> Plan(Planner planner, PlannedField field)
    {
        if (field.Stream is not { } stream)
        {
            return new ListPlan<TList, TItem>(isNonNull, item.Plan(planner, field));
        }
        var usage = new StreamUsage(SelectionDirectives.LabelOf(stream), stream.Argument("initialCount"));
        return new StreamPlan<TList, TItem>(isNonNull, usage, item.Plan(planner, field.AtOnce()), item.Plan(planner, field.Streamed()));
    }
}
