namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed class DynamicResolver<T>(Type clrType, Func<T, object?> getter) : FieldResolver<T>
{
    public Type ClrType => clrType;
    public Func<T, object?> Getter => getter;
}
