using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>A custom scalar (specification, section 3.5.6).</summary>
internal sealed class CodecInput<T>(TypeReference type, Type clrType, ScalarCodec<T> codec) : InputType(type, clrType)
    where T : notnull
{
    protected override bool TryReadValue(InputReader reader, InputValue input, out object? value)
    {
        var fits = codec.TryRead(input, out var read, out var error);
        value = fits ? read : null;
        return fits || reader.Fail($"Expected a value of type \"{Type}\": {error}");
    }
}
