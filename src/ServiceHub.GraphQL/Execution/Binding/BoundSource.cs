using ServiceHub.GraphQL.Execution.Binding.Outputs;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed class BoundSource<TResult>(
    FieldDefinition definition,
    IReadOnlyList<FieldGuard> guards,
    OutputType<TResult> output,
    Func<BatchContext<Root>, IAsyncEnumerable<Resolved<TResult>>> source) : BoundField<Root>(definition)
{
    public override FieldPlan<Root> Plan(Planner planner, PlannedField field) =>
        new SourcePlan<TResult>(field, guards, output.Plan(planner, field), source);
}
