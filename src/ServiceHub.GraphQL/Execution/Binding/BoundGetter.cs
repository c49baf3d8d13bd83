using ServiceHub.GraphQL.Execution.Binding.Outputs;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed class BoundGetter<T, TResult>(
    FieldDefinition definition,
    IReadOnlyList<FieldGuard> guards,
    OutputType<TResult> output,
    Func<T, FieldArguments, TResult> getter) : BoundField<T>(definition)
{
    public override FieldPlan<T> Plan(Planner planner, PlannedField field)
    {
        var value = output.Plan(planner, field);
        return guards.Count > 0 || value.NeedsRows
            ? new GetterColumnPlan<T, TResult>(field, guards, value, getter)
            : new GetterPlan<T, TResult>(field, getter, value);
    }
}
