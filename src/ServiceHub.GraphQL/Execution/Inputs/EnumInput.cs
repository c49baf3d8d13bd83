using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>An enum: a bare name in a literal, a string in JSON (specification, section 3.9).</summary>
/// <param name="type">The SDL type.</param>
/// <param name="clrType">The CLR enum, or <see cref="string"/>.</param>
/// <param name="values">The CLR value of each name.</param>
internal sealed class EnumInput(TypeReference type, Type clrType, IReadOnlyDictionary<string, object> values) : InputType(type, clrType)
{
    protected override bool TryReadValue(InputReader reader, InputValue input, out object? value)
    {
        value = null;
        var isName = input.Kind == (input.Literal is null ? InputKind.String : InputKind.Enum);
        return (isName && values.TryGetValue(input.GetString(), out value))
            || reader.Fail($"Expected a value of the enum \"{Type.Named}\".");
    }
}
