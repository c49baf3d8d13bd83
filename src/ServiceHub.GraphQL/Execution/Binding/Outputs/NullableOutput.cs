using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Binding.Outputs;

internal sealed class NullableOutput<TStruct>(bool isNonNull, OutputType<TStruct> inner) : OutputType<TStruct?>
    where TStruct : struct
{
    public override ValuePlan<TStruct?> Plan(Planner planner, PlannedField field) =>
        new NullablePlan<TStruct>(isNonNull, inner.Plan(planner, field));
}
