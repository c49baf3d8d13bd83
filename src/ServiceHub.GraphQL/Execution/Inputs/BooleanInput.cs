using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>Boolean (specification, section 3.5.4).</summary>
internal sealed class BooleanInput(TypeReference type) : InputType(type, type.IsNonNull ? typeof(bool) : typeof(bool?))
{
    protected override bool TryReadValue(InputReader reader, InputValue input, out object? value)
    {
        var fits = input.Kind == InputKind.Boolean;
        value = fits ? input.GetBoolean() : null;
        return fits || reader.Fail($"Expected a value of type \"{Type}\".");
    }
}
