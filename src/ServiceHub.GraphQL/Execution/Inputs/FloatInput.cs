using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>Float (specification, section 3.5.2).</summary>
internal sealed class FloatInput(TypeReference type) : InputType(type, type.IsNonNull ? typeof(double) : typeof(double?))
{
    protected override bool TryReadValue(InputReader reader, InputValue input, out object? value)
    {
        var fits = input.TryGetDouble(out var number);
        value = fits ? number : null;
        return fits || reader.Fail($"Expected a value of type \"{Type}\", a finite number.");
    }
}
