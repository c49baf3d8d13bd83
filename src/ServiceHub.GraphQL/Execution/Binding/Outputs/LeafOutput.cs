using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Binding.Outputs;

/// <summary>A leaf: nothing is selected of it, so that all operations share one plan.</summary>
internal sealed class LeafOutput<TValue>(ValuePlan<TValue> plan) : OutputType<TValue>
{
    public override ValuePlan<TValue> Plan(Planner planner, PlannedField field) => plan;
}
