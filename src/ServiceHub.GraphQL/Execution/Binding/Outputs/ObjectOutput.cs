using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Binding.Outputs;

internal sealed class ObjectOutput<TValue, TObject>(bool isNonNull, BoundObject<TObject> type) : OutputType<TValue>
    where TValue : TObject
    where TObject : notnull
{
    public override ValuePlan<TValue> Plan(Planner planner, PlannedField field) =>
        new ObjectPlan<TValue, TObject>(isNonNull, planner.PlanSelection(type, field.Selections));
}
