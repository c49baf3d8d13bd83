using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed class GetterResolver<T, TResult>(Func<T, FieldArguments, TResult> getter, bool takesArguments) : FieldResolver<T>
{
    public override bool TakesArguments => takesArguments;

    public override BoundField<T>? Bind(SchemaBinder binder, FieldDefinition field) =>
        binder.Outputs.Bind<TResult>(field) is { } output
            ? new BoundGetter<T, TResult>(field, binder.GuardsOf(field), output, getter)
            : null;
}
