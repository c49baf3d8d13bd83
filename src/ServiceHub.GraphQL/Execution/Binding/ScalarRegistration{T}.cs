using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Execution.Running.Values;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <inheritdoc cref="ScalarRegistration"/>
internal sealed record ScalarRegistration<T>(ScalarCodec<T> Codec) : ScalarRegistration(Codec.Name, typeof(T))
    where T : notnull
{
    public override InputType CreateInput(TypeReference type) =>
        new CodecInput<T>(type, ClrTypes.Lift(typeof(T), type), Codec);

    public override object CreatePlan(bool isNonNull) => new CodecPlan<T>(isNonNull, Codec);

    public override string? Refuses(InputValue input) => Codec.TryRead(input, out _, out var error) ? null : error;
}
