using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed class SourceResolver<TResult>(Func<BatchContext<Root>, IAsyncEnumerable<Resolved<TResult>>> source) : FieldResolver<Root>
{
    public override bool TakesArguments => true;

    public override BoundField<Root>? Bind(SchemaBinder binder, FieldDefinition field) =>
        binder.Outputs.Bind<TResult>(field) is { } output ? new BoundSource<TResult>(field, binder.GuardsOf(field), output, source) : null;
}
