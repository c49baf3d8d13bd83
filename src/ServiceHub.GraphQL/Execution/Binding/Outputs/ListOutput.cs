using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Binding.Outputs;

internal sealed class ListOutput<TList, TItem>(bool isNonNull, OutputType<TItem> item) : OutputType<TList>
    where TList : IEnumerable<TItem>
{
    public override ValuePlan<TList> Plan(Planner planner, PlannedField field) =>
        new ListPlan<TList, TItem>(isNonNull, item.Plan(planner, field));
}
