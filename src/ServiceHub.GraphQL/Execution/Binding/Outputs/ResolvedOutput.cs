using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Binding.Outputs;

internal sealed class ResolvedOutput<TItem>(bool isNonNull, OutputType<TItem> inner) : OutputType<Resolved<TItem>>
{
    public override ValuePlan<Resolved<TItem>> Plan(Planner planner, PlannedField field) =>
        new ResolvedPlan<TItem>(isNonNull, inner.Plan(planner, field));
}
