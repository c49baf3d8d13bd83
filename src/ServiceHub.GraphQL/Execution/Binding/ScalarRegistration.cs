namespace ServiceHub.GraphQL.Execution.Binding;

internal abstract record ScalarRegistration(string Name, Type ClrType);

internal sealed record ScalarRegistration<T>(ScalarCodec<T> Codec) : ScalarRegistration(Codec.Name, typeof(T))
    where T : notnull;
