using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Binding.Outputs;

internal sealed class AbstractOutput<TValue>(bool isNonNull, BoundAbstract type) : OutputType<TValue>
{
    public override ValuePlan<TValue> Plan(Planner planner, PlannedField field)
    {
        AbstractCase[] cases = [.. type.Possible.Select(possible => possible.PlanCase(planner, field.Selections))];
        return new AbstractPlan<TValue>(isNonNull, type.IndexOf, cases, planner.NextSlot());
    }
}
