using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>String, and ID, which also takes a whole number (specification, section 3.5.3 and 3.5.5).</summary>
internal sealed class TextInput(TypeReference type) : InputType(type, typeof(string))
{
    protected override bool TryReadValue(InputReader reader, InputValue input, out object? value)
    {
        var fits = input.Kind == InputKind.String || (input.Kind == InputKind.Int && Type.Named.Name == "ID");
        value = fits ? input.GetString() : null;
        return fits || reader.Fail($"Expected a value of type \"{Type}\".");
    }
}
