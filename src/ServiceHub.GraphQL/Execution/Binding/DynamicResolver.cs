using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>A getter whose CLR type is a value: it becomes a typed getter that casts.</summary>
internal sealed class DynamicResolver<T>(Type clrType, Func<T, object?> getter) : FieldResolver<T>
{
    public override bool TakesArguments => false;

    public override BoundField<T>? Bind(SchemaBinder binder, FieldDefinition field)
    {
        var isStruct = clrType.IsValueType && Nullable.GetUnderlyingType(clrType) is null;
        var resultType = isStruct ? typeof(Nullable<>).MakeGenericType(clrType) : clrType;
        var typed = GetType().GetMethod(nameof(Typed), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        return ((FieldResolver<T>)typed.MakeGenericMethod(resultType).Invoke(this, null)!).Bind(binder, field);
    }

    private GetterResolver<T, TResult> Typed<TResult>() => new((parent, _) => (TResult)getter(parent)!, takesArguments: false);
}
