using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed class BatchResolver<T, TResult>(
    Func<BatchContext<T>, ValueTask<IReadOnlyList<Resolved<TResult>>>> resolver, ResolveOrder order) : FieldResolver<T>
{
    public override bool TakesArguments => true;

    public override BoundField<T>? Bind(SchemaBinder binder, FieldDefinition field) =>
        binder.Outputs.Bind<TResult>(field) is { } output
            ? new BoundBatch<T, TResult>(field, binder.GuardsOf(field), output, resolver, order)
            : null;
}
