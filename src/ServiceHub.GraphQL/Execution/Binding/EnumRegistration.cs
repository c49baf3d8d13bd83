namespace ServiceHub.GraphQL.Execution.Binding;

internal abstract record EnumRegistration(string TypeName, Type ClrType);

internal sealed record EnumRegistration<TEnum>(string TypeName) : EnumRegistration(TypeName, typeof(TEnum))
    where TEnum : struct, Enum;
