using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>Int (specification, section 3.5.1).</summary>
internal sealed class IntInput(TypeReference type) : InputType(type, type.IsNonNull ? typeof(int) : typeof(int?))
{
    protected override bool TryReadValue(InputReader reader, InputValue input, out object? value)
    {
        var fits = input.TryGetInt64(out var number) && number is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)number : null;
        return fits || reader.Fail($"Expected a value of type \"{Type}\", a whole number of 32 bits.");
    }
}
