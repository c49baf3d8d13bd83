using ServiceHub.GraphQL.Execution.Binding.Outputs;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed class BoundBatch<T, TResult>(
    FieldDefinition definition,
    IReadOnlyList<FieldGuard> guards,
    OutputType<TResult> output,
    Func<BatchContext<T>, ValueTask<IReadOnlyList<Resolved<TResult>>>> resolver,
    ResolveOrder order) : BoundField<T>(definition)
{
    public override FieldPlan<T> Plan(Planner planner, PlannedField field) =>
        new BatchPlan<T, TResult>(field, guards, output.Plan(planner, field), resolver, order);
}
